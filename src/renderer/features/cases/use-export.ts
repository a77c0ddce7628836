import { useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'

export type DossierFormat = 'pdf' | 'json'
export type Exported = NonNullable<Response<'dossier:export'>['saved']> & { readonly format: DossierFormat }

/** Hands a dossier over as a file: to whom, progress, and what came of it. */
export function useExport(caseId: string, recipientId: string | null) {
  const job = useJob()
  const [format, setFormat] = useState<DossierFormat>('pdf')
  const [note, setNote] = useState('')
  const [exported, setExported] = useState<readonly Exported[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)

  const start = async (wanted: DossierFormat) => {
    setFormat(wanted)
    setFailure(null)
    const answer = await job.run((jobId) =>
      bridge.dossier.export({
        jobId,
        selection: { kind: 'case', caseId },
        profileId: 'full',
        format: wanted,
        recipientId,
        lock: null,
        evenIfRecalled: false,
        note,
      }),
    )
    if (!answer.ok) setFailure(answer.failure.code === 'cancelled' ? null : answer.failure)
    else {
      const { saved } = answer.value
      if (saved === null) return
      setExported((earlier) => [
        { ...saved, format: wanted },
        ...earlier.filter((one) => one.format !== wanted),
      ])
    }
  }

  return {
    format,
    note,
    setNote,
    running: job.running,
    progress: job.progress,
    cancel: job.cancel,
    exported,
    failure,
    start,
  }
}
