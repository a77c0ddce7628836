import { createHash } from 'node:crypto'
import type { EntryFold } from '../journal/segment-scan.ts'
import type { Breathe } from '../journal/slices.ts'
import type { JournalState } from '../journal/state.ts'
import { RecordIndex } from '../records/record-index.ts'
import { encodeHead } from './encode.ts'

/** What a workspace was opened by, and how much of the journal it told. */
export interface ResumedFrom {
  readonly size: number
  readonly provenAt: string
  /** SHA-256 of what the head file held. */
  readonly digest: Uint8Array
}

/**
 * Whether a head file said what the journal says: while the whole is read, the same is worked out again and compared, byte
 * for byte. Everybody who opens a workspace has the key that the file is sealed with, so that alone shows nothing.
 */
export class HeadCheck {
  readonly #said: ResumedFrom
  #index: RecordIndex | undefined = new RecordIndex()
  #found: Iterable<Uint8Array> | undefined

  constructor(said: ResumedFrom) {
    this.#said = said
  }

  fold: EntryFold = (seq, entry, body) => this.#index?.fold(seq, entry, body)

  atCheckpoint(state: JournalState): void {
    const { size, provenAt } = this.#said
    if (state.size !== size || !this.#index) return
    this.#found = encodeHead({ state, index: this.#index, provenAt })
    this.#index = undefined
  }

  /** False also where the journal was not read as far as the file told of it. Only once. */
  async isTrue(breathe: Breathe): Promise<boolean> {
    if (!this.#found) return false
    const hash = createHash('sha256')
    for (const piece of this.#found) {
      const rest = breathe()
      if (rest) await rest
      hash.update(piece)
    }
    return hash.digest().equals(this.#said.digest)
  }
}
