import { useEffect, useState } from 'react'
import type { ActivityFilter, ActivityLine } from '#shared/ipc/activity.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

export interface EntriesAsked {
  readonly filter: ActivityFilter
  readonly order: 'newest' | 'oldest'
  /** Number of the entry to begin at, from 0; null for the end of the order. */
  readonly from: number | null
}

interface Shown {
  readonly lines: readonly ActivityLine[]
  readonly next: number | null
  readonly size: number
  /** It may have more lines than these: the journal is still being looked through. */
  readonly isPart: boolean
}

/** Rows of one page. */
const pageLength = 100

/**
 * One page of the journal, which grows while a filter is looked for in all of it. `asked` is of one page-turner: for
 * another question make another one. The newest page follows the journal.
 */
export function useEntries({ filter, order, from }: EntriesAsked) {
  const [starts, setStarts] = useState<readonly (number | null)[]>([from])
  const [shown, setShown] = useState<Shown | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [round, setRound] = useState(0)
  const start = starts.at(-1) ?? null
  const follows = order === 'newest' && start === null

  useEffect(
    () => (follows ? bridge.on('journal:advanced', () => setRound((before) => before + 1)) : undefined),
    [follows],
  )

  useEffect(() => {
    let stopped = false
    const look = async () => {
      const lines: ActivityLine[] = []
      for (let at = start, more = true; more;) {
        const answer = await bridge.journal.activity({
          filter,
          order,
          from: at,
          limit: pageLength - lines.length,
        })
        if (stopped) return
        setFailure(answer.ok ? null : answer.failure)
        if (!answer.ok) return
        const { next, size } = answer.value
        lines.push(...answer.value.lines)
        at = next
        more = next !== null && lines.length < pageLength
        const found = { lines: [...lines], next, size, isPart: more }
        // What is shown already stays until the whole page is there again.
        setShown((before) => (more && before !== null && !before.isPart ? before : found))
      }
    }
    void look()
    return () => {
      stopped = true
    }
  }, [filter, order, start, round])

  const turnTo = (next: readonly (number | null)[]) => {
    setShown(null)
    setStarts(next)
  }
  return {
    shown,
    failure,
    retry: () => setRound((before) => before + 1),
    isFirst: starts.length === 1,
    forward: () => turnTo([...starts, shown?.next ?? null]),
    back: () => turnTo(starts.slice(0, -1)),
  }
}
