import path from 'node:path'
import { systemCode } from './failure-of.ts'
import type { FileLayer } from './file-layer.ts'

/** Makes the folder and those it lies in, as far as they are missing; durably, for what is saved in it depends on them. */
export async function ensureFolder(files: FileLayer, folder: string): Promise<void> {
  try {
    await files.list(folder)
  } catch (error) {
    const parent = path.dirname(folder)
    if (systemCode(error) !== 'ENOENT' || parent === folder) throw error
    await ensureFolder(files, parent)
    await files.makeFolder(folder).catch((made: unknown) => {
      if (systemCode(made) !== 'EEXIST') throw made // somebody else was quicker
    })
    await files.syncFolder(parent)
  }
}

/** Removes a folder with all that is in it. Links are removed, never followed. */
export async function removeWithContents(files: FileLayer, folder: string): Promise<void> {
  for (const { name, kind } of await files.list(folder)) {
    const item = path.join(folder, name)
    await (kind === 'folder' ? removeWithContents(files, item) : files.remove(item))
  }
  await files.removeEmptyFolder(folder)
}
