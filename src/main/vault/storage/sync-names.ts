import { systemCode } from './failure-of.ts'
import type { FileLayer } from './file-layer.ts'

/** How some network disks say that they cannot sync a folder: they make names durable by themselves, or never. */
const cannot: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Makes the names in a folder durable where its disk can; for folders outside the workspace, which may lie anywhere. */
export async function syncNames(files: FileLayer, folder: string): Promise<void> {
  await files.syncFolder(folder).catch((error: unknown) => {
    if (!cannot.has(systemCode(error))) throw error
  })
}
