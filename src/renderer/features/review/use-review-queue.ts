import { useEffect, useMemo, useState } from 'react'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { sortQueue, type SortedQueue } from './sort-queue.ts'

const NOTHING = {}

/** As many as main answers for at once. */
const perCall = 500

/** The queue as the person at work has to see it; undefined until it is known. */
export function useReviewQueue(): SortedQueue | undefined {
  const { analyst } = useSession()
  const rows = useEngineQuery('review.queue', NOTHING)
  const [authors, setAuthors] = useState<ReadonlyMap<string, readonly string[]> | null>(null)
  useEffect(() => {
    if (rows === undefined) return
    let current = true
    void authorsOf(rows.map(({ id }) => id)).then((found) => {
      if (current) setAuthors(found)
    })
    return () => {
      current = false
    }
  }, [rows])
  return useMemo(
    () => (rows === undefined || authors === null ? undefined : sortQueue(rows, authors, analyst?.id ?? '')),
    [rows, authors, analyst],
  )
}

async function authorsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (let start = 0; start < ids.length; start += perCall) {
    const answer = await bridge.review.authors({ ids: ids.slice(start, start + perCall) })
    if (answer.ok) for (const { id, authors } of answer.value) found.set(id, authors)
  }
  return found
}
