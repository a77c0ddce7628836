import { realpath } from 'node:fs/promises'
import path from 'node:path'

/** Whether a file of that name would lie in the folder. Compares real paths, so that no link leads into it unseen. */
export async function isInside(folder: string, target: string): Promise<boolean> {
  const holding = await realpath(path.dirname(target)).catch(() => undefined) // saving there says what is wrong
  if (holding === undefined) return false
  const way = path.relative(await realpath(folder), holding)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}
