import { createHash } from 'node:crypto'
import { fail, type Result } from '#shared/lib/result.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/ipc/jobs.ts'
import { writeOut } from '#main/output/write-out.ts'

class NotTheOriginal extends Error {}

/** Writes the item's bytes out and refuses to finish unless they hash to what was taken in. */
export async function saveOriginal(
  vault: Vault,
  record: StoredRecord<'evidence'>,
  target: string,
  job: Job,
): Promise<Result<void>> {
  try {
    return await writeOut(target, checked(vault, record, job))
  } catch (error) {
    if (job.signal.aborted) return fail('cancelled', 'Saving was cancelled. Nothing was written.')
    if (error instanceof NotTheOriginal)
      return fail(
        'damaged',
        `${record.reference} is not what was taken in: its hash differs. Nothing was written.`,
        {
          next: 'Restore the item from a backup.',
        },
      )
    throw error
  }
}

async function* checked(vault: Vault, record: StoredRecord<'evidence'>, job: Job): AsyncIterable<Uint8Array> {
  const { file } = record.body
  const sha256 = createHash('sha256')
  let done = 0
  for await (const piece of vault.evidence.read(record.id)) {
    job.signal.throwIfAborted()
    sha256.update(piece)
    done += piece.byteLength
    job.progress({ stage: 'save-original', done, total: file.bytes, unit: 'bytes' })
    yield piece
  }
  if (sha256.digest('hex') !== file.sha256) throw new NotTheOriginal()
}
