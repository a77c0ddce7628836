import type { ArchiveFile } from './archive.ts'
import { unreadable } from './unreadable.ts'

/** All of a small file at once. Throws `Unreadable` when it is larger than `most`, or is not what the archive says. */
export async function readWhole(file: ArchiveFile, most: number): Promise<Uint8Array> {
  if (file.bytes > most)
    unreadable('too-large', `It is larger than ${most} bytes, which no such file has to be.`)
  const pieces: Uint8Array[] = []
  for await (const piece of file.read()) pieces.push(piece)
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
}
