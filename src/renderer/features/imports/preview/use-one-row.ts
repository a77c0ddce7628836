import { useEffect, useState } from 'react'
import type { WholeRow } from '#shared/ipc/logs.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import { newJobId } from '../../../platform/new-id.ts'
import { triable } from '../mapping/mapping-form.ts'
import type { LogWork } from '../work/log-work.ts'

/** One row of the file by its number, as it becomes by the mapping as it stands. */
export function useOneRow({ file, choice, mapping }: LogWork, row: number) {
  const [told, setTold] = useState<{ readonly found: WholeRow | null; readonly failure: Failure | null }>({
    found: null,
    failure: null,
  })
  const form = mapping?.form
  useEffect(() => {
    const profile = form === undefined ? null : triable(form)
    if (profile === null) return
    const jobId = newJobId()
    let left = false
    void bridge.log.row({ jobId, file: file.token, choice, profile, row }).then((answer) => {
      if (left) return
      setTold(
        answer.ok ? { found: answer.value.found, failure: null } : { found: null, failure: answer.failure },
      )
    })
    return () => {
      left = true
      void bridge.job.cancel({ jobId })
    }
  }, [file.token, choice, form, row])
  return told
}
