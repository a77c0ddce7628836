import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { EvidenceIntake } from '#shared/ipc/evidence.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { IntakeAnswer, IntakeOptions } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'

/** A file on its way in. */
export interface Arrival {
  readonly name: string
  readonly bytes: number
  readonly takeIn: (
    how: Required<Pick<IntakeOptions, 'signal' | 'onProgress'>>,
  ) => Promise<Result<IntakeAnswer>>
  /** What became of it, once it is there. */
  readonly onTaken?: (answer: IntakeAnswer) => void
}

/**
 * Takes in files one after the other. One that fails is named with the reason and the rest go on; after a cancel, what
 * was whole by then stays and nothing else. What is said of all of them and cannot be recorded refuses the whole intake
 * before the first.
 */
export async function takeInEach(arrivals: readonly Arrival[], job: Job): Promise<Result<EvidenceIntake>> {
  const total = arrivals.reduce((sum, { bytes }) => sum + bytes, 0)
  const answer: { -readonly [K in keyof EvidenceIntake]: EvidenceIntake[K] } = {
    stored: [],
    known: [],
    restored: [],
    refused: [],
    cancelled: false,
  }
  let before = 0
  for (const [index, { name: received, bytes, takeIn, onTaken }] of arrivals.entries()) {
    if (job.signal.aborted) return ok({ ...answer, cancelled: true })
    const name = showFileName(received)
    const taken = await takeIn({
      signal: job.signal,
      onProgress: (done) => job.progress({ stage: 'intake', done: before + done, total, unit: 'bytes' }),
    })
    before += bytes
    if (taken.ok) {
      const item = { evidenceId: taken.value.record.id, reference: taken.value.record.reference, name }
      answer[taken.value.kind].push(item)
      onTaken?.(taken.value)
    } else if (taken.failure.code === 'invalid' && index === 0) return taken
    else if (taken.failure.code === 'cancelled') return ok({ ...answer, cancelled: true })
    else answer.refused.push({ name, message: taken.failure.message })
  }
  return ok(answer)
}
