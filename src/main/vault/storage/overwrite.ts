import { randomBytes } from 'node:crypto'
import { systemCode } from './failure-of.ts'
import type { FileLayer } from './file-layer.ts'

/** Fills a file with noise, in place. One that is gone already has nothing to overwrite. A disk may keep what was there. */
export async function overwrite(files: FileLayer, file: string): Promise<void> {
  const open = await files.open(file, 'update').catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error
  })
  if (!open) return
  try {
    await open.write(randomBytes(await open.size()), 0)
    await open.sync()
  } finally {
    await open.close()
  }
}
