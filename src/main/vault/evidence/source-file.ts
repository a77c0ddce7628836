import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { fail, type Failure } from '#shared/lib/result.ts'
import { refuse } from '#main/vault/storage/refusal.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'

/** A file on somebody's disk while it is taken in. Nothing is ever written to it. */
export interface SourceFile {
  readonly bytes: number
  /** Fills the target; refuses when the file ends before or cannot be read. */
  read(target: Uint8Array, position: number): Promise<void>
  /** Refuses unless the file is still the one that was opened: same length, same time of change. */
  assertUnchanged(): Promise<void>
  close(): Promise<void>
}

/** Opening a pipe would wait for a writer; this flag makes it return, and then it is refused. Windows has none. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Follows links; refuses everything that is not a plain file in the end. */
export async function openSource(path: string): Promise<SourceFile> {
  return onSource(async () => {
    assertPlain(await stat(path)) // before opening: opening a device can already do something
    const handle = await open(path, withoutWaiting)
    try {
      return await sourceOf(handle)
    } catch (error) {
      await handle.close()
      throw error
    }
  })
}

async function sourceOf(handle: FileHandle): Promise<SourceFile> {
  const before = await handle.stat({ bigint: true })
  assertPlain(before)
  return {
    bytes: Number(before.size),
    read: (target, position) =>
      onSource(async () => {
        let done = 0
        while (done < target.byteLength) {
          const { bytesRead } = await handle.read(target, done, target.byteLength - done, position + done)
          if (bytesRead === 0) changed()
          done += bytesRead
        }
      }),
    assertUnchanged: () =>
      onSource(async () => {
        const after = await handle.stat({ bigint: true })
        if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) changed()
      }),
    close: () => handle.close(),
  }
}

function assertPlain(found: { isFile(): boolean; isDirectory(): boolean }): void {
  if (found.isDirectory())
    refuse('refused', 'This is a folder, not a file. Nothing was stored.', {
      next: 'Choose the files in it.',
    })
  if (!found.isFile()) refuse('refused', 'This is a pipe or a device, not a file. Nothing was stored.')
}

function changed(): never {
  return refuse('refused', 'The file changed while it was being read. Nothing was stored.', {
    next: 'Wait until whatever writes it is done, then add it again.',
  })
}

/** The edge to somebody else's disk: its errors are about the file, not about the workspace. */
async function onSource<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    const { code: kind, message, next } = sourceFailure(code)
    return refuse(kind, message, next === undefined ? {} : { next })
  }
}

function sourceFailure(code: string): Failure {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
      return fail('not-found', 'The file is not there any more. Nothing was stored.').failure
    case 'EACCES':
    case 'EPERM':
      return fail('refused', 'The file may not be read. Nothing was stored.', {
        next: 'Check its permissions.',
      }).failure
    case 'ELOOP':
      return fail('refused', 'The link points back to itself. Nothing was stored.').failure
    default:
      return fail('io', `The file could not be read (${code}). Nothing was stored.`, {
        next: 'Check the disk it is on.',
      }).failure
  }
}
