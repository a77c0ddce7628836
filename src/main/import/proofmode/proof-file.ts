import type { ArchiveFile } from '#main/archive/archive.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { Unreadable } from '#main/archive/unreadable.ts'

/** All of a small file; null where it is larger than any of its kind has to be. What is wrong with it is told with its name. */
export const wholeOf = async (file: ArchiveFile, most: number): Promise<Uint8Array | null> =>
  file.bytes > most ? null : named(file, () => readWhole(file, most))

/** What the archive cannot give of a file is told with the name of that file. */
export async function named<T>({ name }: ArchiveFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Unreadable({ ...error.failure, message: `${name}: ${error.failure.message}` })
  }
}

/** What a library cannot read of a stranger's file is no bug of ours; a file that is not what its zip says goes on. */
export async function attempted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    return null
  }
}

export const isArmored = (bytes: Uint8Array): boolean =>
  textIn(bytes.subarray(0, 200)).includes('-----BEGIN PGP')

export const textIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
