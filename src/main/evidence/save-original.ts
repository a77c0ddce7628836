import { createHash } from 'node:crypto'
import { fail, type Result } from '#shared/lib/result.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { writeOut } from '#main/output/write-out.ts'

class NotTheOriginal extends Error {
  override readonly message = 'Its hash is not that of intake. Nothing was written.'
}

const isDamage = (error: unknown): error is Error =>
  error instanceof NotTheOriginal || (error instanceof Refusal && error.failure.code === 'damaged')

/** Writes the item's bytes out and refuses to finish unless they hash to what was taken in. */
export async function saveOriginal(
  vault: Vault,
  record: StoredRecord<'evidence'>,
  target: string,
  job: Job,
): Promise<Result<void>> {
  try {
    // Told before the file gets its name: none is out there that the journal does not know of.
    return await writeOut(
      vault,
      target,
      checked(vault, record, job),
      () => vault.custodian.savedOut(record.id, null),
      record.body.file.bytes,
    )
  } catch (error) {
    if (job.signal.aborted) return fail('cancelled', 'Saving was cancelled. Nothing was written.')
    if (isDamage(error)) await vault.custodian.savedOut(record.id, error.message)
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
