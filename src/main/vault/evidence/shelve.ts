import type { FileLayer } from '../storage/file-layer.ts'
import { systemCode } from '../storage/failure-of.ts'
import { blobFolder, blobPath, incomingPath } from './blob-paths.ts'

/** Gives a whole file its place, durably; answers how to take it away again. */
export async function shelve(files: FileLayer, folder: string, blobId: string): Promise<() => Promise<void>> {
  const shelf = blobFolder(folder, blobId)
  await files.makeFolder(shelf).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error
  })
  await files.syncFolder(folder)
  const unshelve = () => files.remove(blobPath(folder, blobId))
  await files.rename(incomingPath(folder, blobId), blobPath(folder, blobId))
  try {
    await files.syncFolder(shelf)
  } catch (error) {
    await unshelve().catch(() => undefined) // swept at the next opening
    throw error
  }
  return unshelve
}
