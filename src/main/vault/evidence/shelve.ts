import type { FileLayer } from '../storage/file-layer.ts'
import { systemCode } from '../storage/failure-of.ts'
import { blobFolder, blobPath, incomingPath } from './blob-paths.ts'

/**
 * Gives a whole file its place, durably. When that fails, the file may stand at its place all the same: whether it goes
 * is for the caller to say, who knows what stood there before.
 */
export async function shelve(files: FileLayer, folder: string, blobId: string): Promise<void> {
  const shelf = blobFolder(folder, blobId)
  await files.makeFolder(shelf).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error
  })
  await files.syncFolder(folder)
  await files.rename(incomingPath(folder, blobId), blobPath(folder, blobId))
  await files.syncFolder(shelf)
}
