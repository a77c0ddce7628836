import path from 'node:path'
import { utf8 } from '#shared/lib/bytes.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { readSmallFile } from '../storage/read-file.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { isCheckpointSigned, readCheckpoint } from './checkpoint.ts'

/**
 * The last checkpoint, kept outside the journal: what tells an acknowledged commit that is gone from a commit
 * that never was. It is replaced after each commit without waiting for the disk, so it may be older than the
 * journal, never newer.
 */
export class Witness {
  readonly #files: FileLayer
  readonly #path: string

  constructor(files: FileLayer, folder: string) {
    this.#files = files
    this.#path = path.join(folder, 'head')
  }

  /** The checkpoint kept, as text; undefined when there is none. */
  async read(): Promise<string | undefined> {
    const bytes = await readSmallFile(this.#files, this.#path, 65_536)
    return bytes === undefined || bytes === 'too-large' ? undefined : Buffer.from(bytes).toString('utf8')
  }

  keep(checkpoint: string, options = { durable: false }): Promise<void> {
    return writeAtomically(this.#files, this.#path, utf8(checkpoint), options)
  }
}

/** Size and root that the note bears witness to; undefined when it is unreadable or signed by none of these. */
export function testimony(note: string | undefined, origin: string, publicKeys: readonly Uint8Array[]) {
  const claimed = note === undefined ? undefined : readCheckpoint(note)
  return note !== undefined && claimed?.origin === origin && isCheckpointSigned(note, origin, publicKeys)
    ? claimed
    : undefined
}
