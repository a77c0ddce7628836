import { useCallback, useEffect, useMemo, useState } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { baseOfReview } from '#shared/domain/review/authors.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

type IncidentRecord = StoredRecord<'incident'>

export interface ReviewSubject {
  readonly current: IncidentRecord
  /** What it is compared with: as it was last decided on, or at first. */
  readonly base: IncidentRecord
  /** As main knows them: also those who wrote what was merged into it. */
  readonly authors: ReadonlySet<string>
}

/** The incident that is reviewed, from its whole history; read again when the journal grows. */
export function useReviewSubject(id: string) {
  const [versions, setVersions] = useState<readonly IncidentRecord[] | null>(null)
  const [authors, setAuthors] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = useCallback(() => {
    const asked = Promise.all([bridge.journal.history({ id }), bridge.review.authors({ ids: [id] })])
    void asked.then(([history, found]) => {
      const failed = history.ok ? found : history
      setFailure(failed.ok ? null : failed.failure)
      if (!history.ok || !found.ok) return
      setAuthors(new Set(found.value.flatMap((one) => one.authors)))
      setVersions(history.value.flatMap(({ record }) => (record.kind === 'incident' ? [record] : [])))
    })
  }, [id])
  useEffect(() => {
    load()
    return bridge.on('journal:advanced', load)
  }, [load])
  const subject = useMemo((): ReviewSubject | null => {
    const current = versions?.at(-1)
    const base = versions === null ? undefined : baseOfReview(versions)
    if (versions === null || current === undefined || base === undefined) return null
    return { current, base, authors }
  }, [versions, authors])
  return { subject, missing: versions?.length === 0, failure, load }
}
