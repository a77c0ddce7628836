import { useState } from 'react'
import type { Request } from '#shared/ipc/contract.ts'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import type { Failure, Issue } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob, type Job } from '../platform/use-job.ts'

/** As many tokens as one intake may carry; what is more waits for the next. */
const MOST_FILES = 10_000

/** What is said of all the files of one intake: how they were collected, or what they are made from and how. */
export type SaidOfFiles = Pick<Request<'evidence:take-in'>, 'collected' | 'derivative'>
export type Derivative = NonNullable<SaidOfFiles['derivative']>

type ChosenFile = { readonly token: string }

export interface Intake {
  readonly job: Job
  /** What came of the last files; null before the first and while the next are under way. */
  readonly result: EvidenceIntake | null
  /** Whether it was said how those files were collected. */
  readonly described: boolean
  readonly failure: Failure | null
  /** Files that came and are not taken in yet: what is said of them has to be put right first, or they are too many. */
  readonly waiting: number
  readonly takeWaiting: () => Promise<void>
  readonly letGo: () => void
  /** Asks for files or for a whole folder, then takes them in. */
  readonly pick: (what: { readonly folder: boolean }) => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  readonly clear: () => void
}

/**
 * Takes files into the vault. `onTaken` hears of every item that is there now, whether it came new or was known.
 * `say` tells what goes with them, or null while that cannot be recorded; `onRefused` hears what main says is wrong with
 * it. One intake at a time: files that come while one is under way are left alone.
 */
export function useIntake(
  onTaken: (evidenceIds: readonly string[]) => void,
  say: () => SaidOfFiles | null,
  onRefused?: (issues: readonly Issue[]) => void,
): Intake {
  const job = useJob()
  const [waiting, setWaiting] = useState<readonly ChosenFile[]>([])
  const { run, running } = job
  const [result, setResult] = useState<EvidenceIntake | null>(null)
  const [described, setDescribed] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const takeIn = async (files: readonly ChosenFile[]) => {
    if (files.length === 0) return
    const said = say()
    if (said === null) return setWaiting(files)
    setResult(null)
    setFailure(null)
    setWaiting(files.slice(MOST_FILES))
    const tokens = files.slice(0, MOST_FILES).map((file) => file.token)
    const answer = await run((jobId) => bridge.evidence.takeIn({ jobId, tokens, ...said }))
    if (!answer.ok) {
      setFailure(answer.failure)
      if (answer.failure.code !== 'invalid') return
      setWaiting(files)
      return onRefused?.(answer.failure.issues ?? [])
    }
    setResult(answer.value)
    setDescribed(said.collected !== undefined)
    const { stored, known, restored } = answer.value
    onTaken([...stored, ...known, ...restored].map((item) => item.evidenceId))
  }

  return {
    job,
    result,
    described,
    failure,
    waiting: waiting.length,
    takeWaiting: () => takeIn(waiting),
    letGo: () => setWaiting([]),
    pick: async ({ folder }) => {
      if (running || say() === null) return
      const picked = await bridge.evidence.pickFiles({ folder })
      if (!picked.ok) return picked.failure.code === 'cancelled' ? undefined : setFailure(picked.failure)
      if (picked.value.length > 0) await takeIn([...waiting, ...picked.value])
    },
    drop: async (files) => {
      if (!running) await takeIn([...waiting, ...(await bridge.dropped(files))])
    },
    clear: () => {
      setResult(null)
      setFailure(null)
    },
  }
}
