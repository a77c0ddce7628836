import { useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob, type Job } from '../platform/use-job.ts'

export interface FixityCheck {
  readonly job: Job
  readonly result: Response<'evidence:check'> | null
  readonly failure: Failure | null
  readonly check: (evidenceIds: readonly string[]) => Promise<void>
  readonly clear: () => void
}

/** Has the stored bytes of items compared with their hashes. `onDone` follows every attempt: it leaves events. */
export function useCheck(onDone: () => void = () => undefined): FixityCheck {
  const job = useJob()
  const [result, setResult] = useState<FixityCheck['result']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const clear = () => {
    setResult(null)
    setFailure(null)
  }
  const check = async (evidenceIds: readonly string[]) => {
    clear()
    const answer = await job.run((jobId) => bridge.evidence.check({ jobId, evidenceIds: [...evidenceIds] }))
    if (answer.ok) setResult(answer.value)
    else setFailure(answer.failure)
    onDone()
  }
  return { job, result, failure, check, clear }
}
