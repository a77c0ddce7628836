import { useState } from 'react'
import type { KeptReport } from '#shared/journal/kept-report.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { pickFile } from '../../platform/pick-file.ts'
import { useJob } from '../../platform/use-job.ts'

/** Holds what is typed, or a file, against the journal. */
export function useCompare() {
  const job = useJob()
  const [text, setText] = useState('')
  const [report, setReport] = useState<KeptReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const settle = (answer: Result<KeptReport>) => {
    setFailure(answer.ok ? null : answer.failure)
    setReport(answer.ok ? answer.value : null)
  }
  const compareText = async () => settle(await job.run((jobId) => bridge.integrity.compare({ jobId, text })))
  const compareFile = async () => {
    const file = await pickFile()
    if (!file.ok) return settle(file)
    const token = file.value?.token
    if (token !== undefined) settle(await job.run((jobId) => bridge.integrity.compareFile({ jobId, token })))
  }
  return { job, text, setText, report, failure, compareText, compareFile }
}
