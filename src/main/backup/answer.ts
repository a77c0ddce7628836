import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { ok, type Result } from '#shared/lib/result.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { FileLayer, OpenFile } from '#main/vault/storage/file-layer.ts'
import { refuse, settle } from '#main/vault/storage/refusal.ts'
import { assertRoom } from '#main/vault/storage/room.ts'
import { backupRequest, type BackupProgress } from './request.ts'
import { nowhere, unpack, type Sink, type Unpacked } from './unpack.ts'
import { writeBackup, type WrittenBackup } from './write-file.ts'

/** Often enough to look alive. */
const tellEveryMs = 100

export async function answer(
  request: unknown,
  files: FileLayer,
  tell: (progress: BackupProgress) => void,
): Promise<Result<WrittenBackup | Unpacked>> {
  const order = backupRequest.parse(request)
  const progress = seldom(tell)
  return settle<WrittenBackup | Unpacked>(async () => {
    if (order.kind === 'write') return ok(await writeBackup(order, files, progress))
    const file = await opened(order.file, files)
    try {
      const total = await file.size()
      const sink = order.into === null ? nowhere : folderSink(order.into, files)
      const told = (done: number) => progress({ stage: 'unpacking', done, total })
      return ok(await unpack(file, order.key, sink, told))
    } finally {
      await file.close()
    }
  })
}

async function opened(file: string, files: FileLayer): Promise<OpenFile> {
  try {
    return await files.open(await realpath(file), 'read') // somebody's own link to a backup may be followed
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EISDIR' || code === 'EFTYPE' || code === 'ENXIO')
      return refuse('refused', 'This is a folder or a device, and no backup. Nothing was changed.', {
        next: 'Choose the file of a backup.',
      })
    if (code !== 'ENOENT') throw error
    return refuse('not-found', 'The backup is not there any more. Nothing was changed.', {
      next: 'Check that the disk with the backup is connected, then choose it again.',
    })
  }
}

function seldom(tell: (progress: BackupProgress) => void): (progress: BackupProgress) => void {
  let toldAt = -Infinity
  return (progress) => {
    const now = performance.now()
    if (now - toldAt < tellEveryMs) return
    toldAt = now
    tell(progress)
  }
}

/** What the last block of a file may take more than its bytes. */
const diskBlockBytes = 4_096

/**
 * Writes below one folder; `unpack` lets no other name through than those of a workspace. All of it is durable at the end:
 * each file is synced as it is written, and every folder, for a file whose name is lost is lost.
 */
function folderSink(into: string, files: FileLayer): Sink {
  const made: string[] = []
  return {
    begin: ({ bytes, files: count }) => assertRoom(files, into, bytes + count * diskBlockBytes),
    folder: async (name) => {
      const folder = path.join(into, name)
      if (name !== '') await files.makeFolder(folder)
      made.push(folder)
    },
    file: async (name, pieces) => {
      const file = await files.open(path.join(into, name), 'create')
      try {
        let written = 0
        for await (const piece of pieces) {
          await file.write(piece, written)
          written += piece.byteLength
        }
        await file.sync()
      } finally {
        await file.close()
      }
    },
    end: async () => {
      for (const folder of made.toReversed()) await files.syncFolder(folder) // each was made after the one it lies in
    },
  }
}
