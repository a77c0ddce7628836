import { useCallback, useEffect, useMemo, useState } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { authorsOf, baseOfReview } from '#shared/domain/review/authors.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

type IncidentRecord = StoredRecord<'incident'>

export interface ReviewSubject {
  readonly current: IncidentRecord
  /** What it is compared with: as it was last decided on, or at first. */
  readonly base: IncidentRecord
  readonly authors: ReadonlySet<string>
}

/** The incident that is reviewed, from its whole history; read again when the journal grows. */
export function useReviewSubject(id: string) {
  const [versions, setVersions] = useState<readonly IncidentRecord[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = useCallback(() => {
    void bridge.journal.history({ id }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok)
        setVersions(answer.value.flatMap(({ record }) => (record.kind === 'incident' ? [record] : [])))
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
    return { current, base, authors: authorsOf(versions) }
  }, [versions])
  return { subject, missing: versions?.length === 0, failure, load }
}
