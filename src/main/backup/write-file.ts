import { createHash } from 'node:crypto'
import type { Frozen } from '#main/vault/backups.ts'
import type { FileLayer, OpenFile } from '#main/vault/storage/file-layer.ts'
import { outFailure } from '#main/output/write-out.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import { Refusal, refuse } from '#main/vault/storage/refusal.ts'
import { encrypted, type AgeLock, type Opener } from '#main/age/encrypted.ts'
import { aboutOf, packed } from './pack.ts'
import type { BackupProgress } from './request.ts'
import { nowhere, unpack } from './unpack.ts'

export interface BackupOrder {
  readonly contents: Omit<Frozen, 'recipients' | 'lacking'>
  readonly lock: AgeLock
  /** Where it is written; the name it gets when it is good is another's concern. */
  readonly part: string
}

export interface WrittenBackup {
  readonly sha256: string
  readonly bytes: number
}

/** Writes the backup, syncs it, and reads it back in full: each file of it is there again as it stands on the disk. */
export async function writeBackup(
  { contents, lock, part }: BackupOrder,
  files: FileLayer,
  onProgress: (progress: BackupProgress) => void,
): Promise<WrittenBackup> {
  const said = aboutOf(contents)
  let done = 0
  const tar = packed(contents, files, (bytes) => {
    done += bytes
    onProgress({ stage: 'writing', done, total: said.bytes })
  })
  const { stream, opener } = await encrypted(tar, lock)
  const file = await onTarget(() => files.open(part, 'replace'))
  let written: WrittenBackup
  try {
    written = await writeAll(file, stream)
    await onTarget(() => file.sync())
  } finally {
    await file.close()
  }
  await onTarget(() => readBack({ part, opener, written }, files, onProgress))
  return written
}

/** What the disk says of the file that is written, in words of where it was to be saved: the workspace lies elsewhere. */
async function onTarget<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new Refusal(outFailure(error).failure)
  }
}

async function writeAll(file: OpenFile, stream: ReadableStream<Uint8Array>): Promise<WrittenBackup> {
  const sha256 = createHash('sha256')
  let bytes = 0
  for await (const piece of stream) {
    const at = bytes
    await onTarget(() => file.write(piece, at))
    sha256.update(piece)
    bytes += piece.byteLength
  }
  return { sha256: sha256.digest('hex'), bytes }
}

async function readBack(
  { part, opener, written }: { part: string; opener: Opener; written: WrittenBackup },
  files: FileLayer,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  const file = await files.open(part, 'read')
  try {
    const tell = (done: number) => onProgress({ stage: 'reading-back', done, total: written.bytes })
    const found = await unpack(file, opener, nowhere, tell)
    if (found.sha256 !== written.sha256)
      refuse('io', 'The backup does not read back as it was written. It was not kept.', {
        next: 'Save it on another disk.',
      })
  } finally {
    await file.close()
  }
}
