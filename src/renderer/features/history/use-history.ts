import { useCallback, useEffect, useState } from 'react'
import type { RecordVersion } from '#shared/ipc/records.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

/** All versions of a record, oldest first; asked for again when the journal grows. */
export function useHistory(id: string) {
  const [versions, setVersions] = useState<readonly RecordVersion[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const load = useCallback(() => {
    void bridge.journal.history({ id }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setVersions(answer.value)
    })
  }, [id])

  useEffect(() => {
    load()
    return bridge.on('journal:advanced', load)
  }, [load])

  return { versions, failure, load }
}
