import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DiskTree } from './nodes.ts'

/** A folder of the real disk, to be on one in memory whose root is the folder above it. */
export async function treeOnDisk(folder: string): Promise<DiskTree> {
  const parent = path.dirname(folder)
  const tree = new Map<string, Uint8Array | null>([[path.basename(folder), null]])
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(item.parentPath, item.name)
    tree.set(path.relative(parent, place), item.isFile() ? await readFile(place) : null)
  }
  return tree
}
