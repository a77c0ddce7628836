import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { refuse, sayingOfTheWhole } from '../storage/refusal.ts'
import { blobFolder, blobPath } from './blob-paths.ts'
import { assertNoHold } from './custody-desk.ts'
import type { Custodian } from './custodian.ts'
import type { DeletingPlace } from './evidence-store.ts'

/**
 * Removes the bytes of an item for good. The journal says so first: should the removing be interrupted, the next opening
 * finds a file that no record needs and sweeps it.
 */
export async function deleteItem(
  { files, folder, custodian, isKept }: DeletingPlace,
  evidenceId: string,
  { reference, reason }: { readonly reference: string; readonly reason: string },
): Promise<void> {
  await custodian.ledger.exclusively(async (at) => {
    if (isKept())
      refuse('in-use', 'A backup is being made, and it needs these bytes. Nothing was deleted.', {
        next: 'Wait until the backup is done, then try again.',
      })
    const record = await custodian.evidence(evidenceId)
    const { blobId, bytes, sha256 } = record.body.file
    // What was decided before and could not be carried out to the end is carried out now.
    if (custodian.ledger.index.standings.get(evidenceId)?.kind !== 'deleted') {
      assertMayGo(custodian, record, reference)
      const detail = `The stored bytes were deleted (${bytes} bytes, SHA-256 ${sha256}): ${reason}`
      await custodian.tell([{ itemId: evidenceId, type: 'deletion', detail }], at)
    }
    await sayingOfTheWhole(
      () => files.remove(blobPath(folder, blobId)),
      `That ${record.reference} is deleted is entered, but the disk did not let go of its bytes.`,
      'They go when you ask for it again, or when the workspace is opened again.',
    )
    await files.syncFolder(blobFolder(folder, blobId)).catch(() => undefined) // a name that survives is swept at the next opening
  })
}

function assertMayGo(custodian: Custodian, record: StoredRecord<'evidence'>, reference: string): void {
  if (custodian.ledger.index.standings.get(record.id)?.kind !== 'given-up')
    refuse('refused', `${record.reference} has not been given up. Nothing was deleted.`, {
      next: 'Give it up first, with the reason.',
    })
  assertNoHold(record)
  if (reference.trim() !== record.reference)
    refuse('refused', `This is not the reference of ${record.reference}. Nothing was deleted.`, {
      next: 'Type the reference of the item, exactly.',
    })
}
