import { useEffect, useState } from 'react'
import type { RecordVersion } from '#shared/ipc/records.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'

interface Versions {
  readonly versions: readonly RecordVersion[] | null
  readonly failure: Failure | null
}

/** All versions of a record, oldest first: what was handed over stays as it is, so they are asked for once. */
export function useVersions(id: string): Versions {
  const [state, setState] = useState<Versions>({ versions: null, failure: null })
  useEffect(() => {
    let isWanted = true
    void bridge.journal.history({ id }).then((answer) => {
      if (!isWanted) return
      setState(
        answer.ok ? { versions: answer.value, failure: null } : { versions: null, failure: answer.failure },
      )
    })
    return () => {
      isWanted = false
    }
  }, [id])
  return state
}
