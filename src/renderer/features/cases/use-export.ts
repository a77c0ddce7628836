import { useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'
import type { ExportOrder } from './export-choice.ts'

export type Exported = NonNullable<Response<'dossier:export'>['saved']> &
  Pick<ExportOrder, 'format'> & { readonly lock: 'keys' | 'passphrase' | 'none' }

/** Makes the file: its progress, what came of it, and the question before a version that was recalled goes out. */
export function useExport() {
  const job = useJob()
  const [exported, setExported] = useState<Exported | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  /** What was asked for and not done, since it was recalled. */
  const [asked, setAsked] = useState<{ readonly order: ExportOrder; readonly why: Failure } | null>(null)

  /** Answers whether a file was written. */
  const start = async (order: ExportOrder, evenIfRecalled = false): Promise<boolean> => {
    setFailure(null)
    setAsked(null)
    setExported(null)
    const answer = await job.run((jobId) => bridge.dossier.export({ jobId, ...order, evenIfRecalled }))
    if (answer.ok) {
      const { saved } = answer.value
      const lock = order.lock === null ? 'none' : order.lock.kind === 'passphrase' ? 'passphrase' : 'keys'
      setExported(saved && { ...saved, format: order.format, lock })
      return saved !== null
    }
    if (answer.failure.code === 'recalled') setAsked({ order, why: answer.failure })
    else if (answer.failure.code !== 'cancelled') setFailure(answer.failure)
    return false
  }

  return {
    running: job.running,
    progress: job.progress,
    cancel: job.cancel,
    exported,
    failure,
    recalled: asked,
    forgetRecalled: () => setAsked(null),
    start,
  }
}
