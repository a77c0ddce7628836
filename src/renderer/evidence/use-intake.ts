import { useCallback, useState } from 'react'
import type { Request } from '#shared/ipc/contract.ts'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob, type Job } from '../platform/use-job.ts'

/** As many tokens as one intake may carry; more than this is taken in by a second drop. */
const MOST_FILES = 10_000

/** The item that the files are made from, and how. */
export type Derivative = NonNullable<Request<'evidence:take-in'>['derivative']>

export interface Intake {
  readonly job: Job
  /** What came of the last files; null before the first and while the next are under way. */
  readonly result: EvidenceIntake | null
  readonly failure: Failure | null
  /** Asks for files or for a whole folder, then takes them in. */
  readonly pick: (what: { readonly folder: boolean }) => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  readonly clear: () => void
}

/**
 * Takes files into the vault. `onTaken` hears of every item that is there now, whether it came new or was known.
 * One intake at a time: files that come while one is under way are left alone.
 */
export function useIntake(
  onTaken: (evidenceIds: readonly string[]) => void,
  derivative: Derivative | null = null,
): Intake {
  const job = useJob()
  const { run, running } = job
  const [result, setResult] = useState<EvidenceIntake | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const takeIn = useCallback(
    async (files: readonly { readonly token: string }[]) => {
      if (files.length === 0) return
      setResult(null)
      setFailure(null)
      const tokens = files.slice(0, MOST_FILES).map((file) => file.token)
      const answer = await run((jobId) =>
        bridge.evidence.takeIn({ jobId, tokens, ...(derivative !== null && { derivative }) }),
      )
      if (!answer.ok) return setFailure(answer.failure)
      setResult(answer.value)
      const { stored, known, restored } = answer.value
      onTaken([...stored, ...known, ...restored].map((item) => item.evidenceId))
    },
    [run, onTaken, derivative],
  )

  const pick = useCallback(
    async ({ folder }: { readonly folder: boolean }) => {
      if (running) return
      const picked = await bridge.evidence.pickFiles({ folder })
      if (picked.ok) await takeIn(picked.value)
      else if (picked.failure.code !== 'cancelled') setFailure(picked.failure)
    },
    [running, takeIn],
  )

  const drop = useCallback(
    async (files: readonly File[]) => {
      if (!running) await takeIn(await bridge.dropped(files))
    },
    [running, takeIn],
  )

  const clear = useCallback(() => {
    setResult(null)
    setFailure(null)
  }, [])

  return { job, result, failure, pick, drop, clear }
}
