import { useCallback, useEffect, useState } from 'react'
import type { RecordVersion } from '#shared/ipc/records.ts'
import type { Failure } from '#shared/lib/result.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { bridge } from '../../platform/bridge.ts'

/**
 * All versions of a record, oldest first; asked for again when it gets another one. Not whenever the journal grows:
 * reading the history of a person makes it grow.
 */
export function useHistory(id: string) {
  const [versions, setVersions] = useState<readonly RecordVersion[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const load = useCallback(() => {
    void bridge.journal.history({ id }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setVersions(answer.value)
    })
  }, [id])

  const rev = useEngineQuery('record.get', { id })?.rev
  useEffect(load, [load, rev])

  return { versions, failure, load }
}
