import type { ArchiveFile } from '#main/archive/archive.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import type { ImportedBytes } from '#main/vault/imports/order.ts'
import { refuse } from '#main/vault/storage/refusal.ts'

/** Read once, from the beginning on, as the vault does. */
export function streamed(file: ArchiveFile, close: () => Promise<void>): ImportedBytes {
  const pieces = file.read()
  let rest: Uint8Array = new Uint8Array(0)
  let at = 0
  return {
    path: file.name,
    bytes: file.bytes,
    close: async () => {
      await pieces.return(undefined) // whoever stops half-way leaves no file open
      await close()
    },
    read: (target, position) =>
      inWords(file.name, async () => {
        if (position !== at) throw new RangeError('A packaged file is read from its beginning on')
        let done = 0
        while (done < target.byteLength) {
          if (rest.byteLength === 0) rest = await next(pieces, file.name)
          const taken = rest.subarray(0, target.byteLength - done)
          target.set(taken, done)
          rest = rest.subarray(taken.byteLength)
          done += taken.byteLength
        }
        at += done
        // The last check of the archive comes after the last piece.
        if (at === file.bytes && (await pieces.next()).done !== true) endsWrong(file.name)
      }),
  }
}

async function next(pieces: AsyncGenerator<Uint8Array>, name: string): Promise<Uint8Array> {
  const piece = await pieces.next()
  return piece.done === true ? endsWrong(name) : piece.value
}

const endsWrong = (name: string): never =>
  refuse('damaged', `A file of the package is not as long as it says: ${name}. Nothing was imported.`)

/** What is wrong with the archive becomes a refusal of the vault, about that file. */
export async function inWords<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable)
      return refuse('damaged', `${name}: ${error.failure.message} Nothing was imported.`)
    throw error
  }
}
