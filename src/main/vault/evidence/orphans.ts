import path from 'node:path'
import type { RecordIndex } from '../records/record-index.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { isBlobFolder, isBlobId, isIncoming } from './blob-paths.ts'

/**
 * Clears what an interrupted intake left: files that never became whole, and whole ones that no record
 * speaks of. The latter stay when `keepUnrecorded`, for a moved tail of the journal may speak of them; what was
 * deleted by decision goes in any case.
 * Answers the blob ids that are there; without `mayRemove` it does no more than that.
 */
export async function clearOrphans(
  files: FileLayer,
  evidence: string,
  { blobs, deletedBlobs }: Pick<RecordIndex, 'blobs' | 'deletedBlobs'>,
  { keepUnrecorded, mayRemove }: { readonly keepUnrecorded: boolean; readonly mayRemove: boolean },
): Promise<ReadonlySet<string>> {
  const present = new Set<string>()
  for (const item of await files.list(evidence)) {
    if (mayRemove && item.kind === 'file' && isIncoming(item.name))
      await files.remove(path.join(evidence, item.name))
    if (item.kind !== 'folder' || !isBlobFolder(item.name)) continue
    for (const blob of await files.list(path.join(evidence, item.name))) {
      if (blobs.has(blob.name)) present.add(blob.name)
      else if (
        mayRemove &&
        blob.kind === 'file' &&
        isBlobId(blob.name) &&
        (deletedBlobs.has(blob.name) || !keepUnrecorded)
      )
        await files.remove(path.join(evidence, item.name, blob.name))
    }
  }
  return present
}
