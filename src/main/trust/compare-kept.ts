import { joinNotes, readKeptText } from '#shared/journal/kept-text.ts'
import type { KeptReport } from '#shared/journal/kept-report.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import type { Vault } from '#main/vault/vault.ts'
import { holdAgainst, sizesIn } from './hold-against.ts'

/** What reading the journal once takes of its caller. */
export interface ReadingJob {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Holds a text with checkpoints or eight words against the journal. */
export async function compareKept(
  vault: Pick<Vault, 'heads'>,
  text: string,
  job: ReadingJob,
): Promise<Result<KeptReport>> {
  const texts = readKeptText(text)
  if (texts.every(({ kind }) => kind === 'unreadable'))
    return fail('invalid', 'There is no signed checkpoint in this text, nor eight words of one.', {
      next: 'Choose the file that “Save checkpoint” wrote, or type the eight words.',
      issues: [{ path: ['text'], key: 'kept.unreadable' }],
    })
  return stoppable(job.signal, async () => {
    const heads = await vault.heads({ ...job, sizes: sizesIn(texts) })
    return heads.ok ? ok(await holdAgainst(heads.value, texts, job)) : heads
  })
}

/** Writes the checkpoint of every commit into one file, to be kept where nobody can reach both it and the journal. */
export async function saveAllHeads(
  vault: Pick<Vault, 'heads' | 'outgoing'>,
  target: string,
  job: ReadingJob,
): Promise<Result<{ heads: number }>> {
  return stoppable(job.signal, async () => {
    const heads = await vault.heads(job)
    if (!heads.ok) return heads
    const notes = heads.value.signed.map(({ note }) => note)
    const written = await writeOut(vault, target, [Buffer.from(joinNotes(notes))])
    return written.ok ? ok({ heads: notes.length }) : written
  })
}

async function stoppable<T>(signal: AbortSignal, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'It was stopped. Nothing was changed.')
    throw error
  }
}
