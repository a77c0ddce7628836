import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'

/**
 * A path in the folder where nothing is yet: `name.pdf`, else `name (2).pdf` and so on. The stand-in has no
 * dialog in which a person could agree to replace a file.
 */
export async function freePath(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { name: stem, ext } = path.parse(path.basename(name))
  for (let number = 1; ; number++) {
    const candidate = path.join(folder, number === 1 ? stem + ext : `${stem} (${number})${ext}`)
    if (!(await exists(candidate))) return candidate
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close()
    return true
  } catch (error) {
    // Anything but "not there" means that something is.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}
