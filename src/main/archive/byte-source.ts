import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { unreadable } from './unreadable.ts'

/** Bytes that can be read at any place: a file on disk, or what an encrypted one holds. Nothing is ever written. */
export interface ByteSource {
  readonly size: number
  /** Exactly so many bytes, or it throws `Unreadable`. What comes back is not to be written to. */
  read(position: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.byteLength,
  read: async (position, length) => {
    if (position + length > bytes.byteLength) return endsEarly()
    return bytes.subarray(position, position + length)
  },
  close: async () => undefined,
})

/** Opening a pipe would wait for a writer; this flag makes it return, and then it is refused. Windows has none. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Somebody's own link to a package may be followed: `noLinks` is for what lies inside of one. */
export async function fileSource(file: string, { noLinks = false } = {}): Promise<ByteSource> {
  return onStrangersDisk(async () => {
    const handle = await open(file, noLinks ? withoutWaiting | (constants.O_NOFOLLOW ?? 0) : withoutWaiting)
    try {
      const found = await handle.stat()
      if (!found.isFile()) unreadable('refused', 'This is a folder, a pipe or a device, not a file.')
      return {
        size: found.size,
        read: (position, length) => onStrangersDisk(() => readExactly(handle, position, length)),
        close: () => handle.close(),
      }
    } catch (error) {
      await handle.close()
      throw error
    }
  })
}

async function readExactly(
  handle: Awaited<ReturnType<typeof open>>,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const target = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(target, done, length - done, position + done)
    if (bytesRead === 0) endsEarly()
    done += bytesRead
  }
  return target
}

const endsEarly = (): never => unreadable('damaged', 'The file ends before all of it could be read.')

/** Its errors are about the stranger's file, in words and without its path. */
export async function onStrangersDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR')
      unreadable('not-found', 'The file is not there.', {
        next: 'Check its name and that its disk is connected.',
      })
    if (code === 'EACCES' || code === 'EPERM')
      unreadable('refused', 'The file may not be read.', { next: 'Check its permissions.' })
    if (code === 'ELOOP') unreadable('refused', 'This is a link, and links are not followed here.')
    if (/^E[A-Z0-9]+$/.test(code))
      unreadable('io', `The file could not be read (${code}).`, { next: 'Check the disk it is on.' })
    throw error
  }
}
