import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** `out` of the build this code belongs to: found upwards, because it may run bundled, packaged or from source. */
export function buildFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return path.join(folder, 'out')
    if (folder === path.dirname(folder)) throw new Error('This build lacks its package.json')
  }
}

/**
 * The window's files, read once: address path -> bytes. Requests are looked up here and nowhere else, so no
 * address can reach another file.
 */
export function windowFiles(folder = path.join(buildFolder(), 'renderer')): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    files.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, readFileSync(file))
  }
  if (!files.has('/index.html')) throw new Error('This build lacks its window')
  return files
}
