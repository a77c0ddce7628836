import { useState } from 'react'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob } from '../platform/use-job.ts'

/** Takes the action back that this entry of the journal tells of. */
export function useUndoBulk() {
  const job = useJob()
  const [failure, setFailure] = useState<Failure | null>(null)
  const undo = async (seq: number): Promise<BulkOutcome | null> => {
    setFailure(null)
    const answer = await job.run((jobId) => bridge.bulk.undo({ jobId, seq }))
    if (answer.ok) return answer.value
    setFailure(answer.failure.code === 'cancelled' ? null : answer.failure)
    return null
  }
  return { ...job, failure, undo }
}
