import { isUtf8 } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Archive, ArchiveFile } from './archive.ts'
import { fileSource, onStrangersDisk } from './byte-source.ts'
import { usualCaps, type Caps } from './caps.ts'
import { unreadable } from './unreadable.ts'

const pieceBytes = 256 * 1024

/** A folder on disk as an archive. Links in it are refused: they would lead out of it. */
export async function openFolder(folder: string, caps: Caps = usualCaps): Promise<Archive> {
  const files: ArchiveFile[] = []
  const emptyFolders: string[] = []
  await walk(folder, '', { files, emptyFolders, caps, total: 0 })
  return {
    kind: 'folder',
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    emptyFolders: emptyFolders.toSorted(),
    problems: [],
    formDiffers: [],
    close: async () => undefined,
  }
}

interface Walk {
  readonly files: ArchiveFile[]
  readonly emptyFolders: string[]
  readonly caps: Caps
  total: number
}

async function walk(root: string, below: string, found: Walk): Promise<void> {
  if (below.split('/').length > found.caps.depth) tooMuch(`folders more than ${found.caps.depth} deep`)
  const here = path.join(root, below)
  const entries = await onStrangersDisk(() => readdir(here, { withFileTypes: true, encoding: 'buffer' }))
  if (entries.length === 0 && below !== '') found.emptyFolders.push(below)
  for (const entry of entries) {
    if (!isUtf8(entry.name))
      unreadable('unsupported', 'This folder holds a name that is not UTF-8, which is not read here.')
    const name = below === '' ? entry.name.toString() : `${below}/${entry.name.toString()}`
    if (entry.isDirectory()) await walk(root, name, found)
    else if (entry.isFile()) await take(root, name, found)
    else
      unreadable('refused', `This folder holds “${name}”, which is a link or a device, not a file.`, {
        next: 'Put the file itself in its place, or take it out.',
      })
  }
}

async function take(root: string, name: string, found: Walk): Promise<void> {
  const file = path.join(root, name)
  const source = await fileSource(file, { noLinks: true })
  await source.close()
  found.total += source.size
  if (found.files.length >= found.caps.files) tooMuch(`more than ${found.caps.files} files`)
  if (source.size > found.caps.fileBytes || found.total > found.caps.totalBytes)
    tooMuch('more bytes than are read here')
  found.files.push({ name, bytes: source.size, read: () => piecesOf(file, source.size) })
}

const tooMuch = (what: string): never =>
  unreadable('too-large', `This folder holds ${what}. It was not read.`, {
    next: 'Choose the folder of the package itself.',
  })

async function* piecesOf(file: string, bytes: number): AsyncGenerator<Uint8Array> {
  const source = await fileSource(file, { noLinks: true })
  try {
    if (source.size !== bytes) unreadable('damaged', 'The file changed while it was being read.')
    for (let done = 0; done < bytes;) {
      const piece = await source.read(done, Math.min(pieceBytes, bytes - done))
      yield piece
      done += piece.byteLength
    }
  } finally {
    await source.close()
  }
}
