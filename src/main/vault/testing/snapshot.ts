import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Every file below the folder with the hash of its content: equal snapshots mean nothing was written. */
export async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesBelow(folder)
  const hashes = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ),
  )
  return Object.fromEntries(files.map((file, index) => [path.relative(folder, file), hashes[index] ?? '']))
}

export async function filesBelow(folder: string): Promise<readonly string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true })
  return items
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort()
}
