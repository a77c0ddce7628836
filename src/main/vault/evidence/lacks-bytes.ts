import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { systemCode } from '../storage/failure-of.ts'
import { blobPath } from './blob-paths.ts'
import type { EvidencePlace } from './evidence-store.ts'

/** Whether an item is known to lack its bytes: its last check failed, or its file is gone and nobody has looked since. */
export async function lacksBytes(
  { files, folder, custodian }: EvidencePlace,
  { id, body }: StoredRecord<'evidence'>,
): Promise<boolean> {
  const standing = custodian.ledger.index.standings.get(id)?.kind
  if (standing === 'deleted') return false
  if (standing === 'quarantined') return true
  try {
    await (await files.open(blobPath(folder, body.file.blobId), 'read')).close()
    return false
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true
    throw error
  }
}
