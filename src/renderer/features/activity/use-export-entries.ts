import { useState } from 'react'
import type { Request, Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'

type Asked = Omit<Request<'journal:export-activity'>, 'jobId'>

/** Takes what the filter shows out as a file: progress, and what came of it. */
export function useExportEntries() {
  const job = useJob()
  const [saved, setSaved] = useState<Response<'journal:export-activity'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const start = async (asked: Asked) => {
    setSaved(null)
    setFailure(null)
    const answer = await job.run((jobId) => bridge.journal.exportActivity({ jobId, ...asked }))
    if (!answer.ok) setFailure(answer.failure.code === 'cancelled' ? null : answer.failure)
    else if (answer.value.savedAs !== null) setSaved(answer.value)
  }
  return { ...job, saved, failure, start }
}
