import { useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob, type Job } from '../platform/use-job.ts'

export interface SaveOriginal {
  readonly job: Job
  /** Name of the file as it was saved, under the folder that the person chose. */
  readonly savedAs: string | null
  readonly failure: Failure | null
  readonly save: () => Promise<void>
}

/** Writes the item out byte for byte to where the person says. `onDone` follows every attempt: it leaves an event. */
export function useSaveOriginal(evidenceId: string, onDone: () => void): SaveOriginal {
  const job = useJob()
  const [outcome, setOutcome] = useState<{
    readonly savedAs: string | null
    readonly failure: Failure | null
  }>(nothing)
  const save = async () => {
    setOutcome(nothing)
    const answer = await job.run((jobId) => bridge.evidence.saveOriginal({ jobId, evidenceId }))
    if (answer.ok) setOutcome({ savedAs: answer.value.savedAs, failure: null })
    else if (answer.failure.code !== 'cancelled') setOutcome({ savedAs: null, failure: answer.failure })
    onDone()
  }
  return { job, save, ...outcome }
}

const nothing = { savedAs: null, failure: null } as const
