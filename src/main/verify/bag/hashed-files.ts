import { createHash, type Hash } from 'node:crypto'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { readable, unreadable } from '#main/archive/unreadable.ts'
import type { Failure, Result } from '#shared/lib/result.ts'

/** What lists of bags are made with, as far as it is checked here. */
export const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const
export type Algorithm = (typeof algorithms)[number]
export const weak: ReadonlySet<Algorithm> = new Set(['md5', 'sha1'])

export interface HashedFile {
  readonly file: ArchiveFile
  /** Below the folder of the bag. */
  readonly name: string
  readonly digests: ReadonlyMap<Algorithm, string>
  /** Why it could not be read whole; its digests mean nothing then. */
  readonly failure: Failure | null
}

export interface Watching {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Reads every file once. */
export async function hashFiles(
  files: readonly { readonly name: string; readonly file: ArchiveFile }[],
  wanted: readonly Algorithm[],
  { signal, onProgress }: Watching,
): Promise<ReadonlyMap<string, HashedFile>> {
  const total = files.reduce((sum, { file }) => sum + file.bytes, 0)
  const hashed = new Map<string, HashedFile>()
  let done = 0
  for (const { name, file } of files) {
    const hashes = wanted.map((algorithm): [Algorithm, Hash] => [algorithm, createHash(algorithm)])
    const read = await readable(async () => {
      for await (const piece of file.read()) {
        signal?.throwIfAborted()
        for (const [, hash] of hashes) hash.update(piece)
        done += piece.byteLength
        onProgress?.(done, total)
      }
    })
    hashed.set(name, {
      file,
      name,
      digests: new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
      failure: read.ok ? null : read.failure,
    })
  }
  return hashed
}

/** The content of a small one, which must still be what was hashed. */
export async function contentOf(hashed: HashedFile, most: number): Promise<Result<Uint8Array>> {
  return readable(async () => {
    const bytes = await readWhole(hashed.file, most)
    if (createHash('sha256').update(bytes).digest('hex') !== hashed.digests.get('sha256'))
      unreadable('damaged', 'The file changed while it was being read.')
    return bytes
  })
}
