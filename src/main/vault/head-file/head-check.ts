import type { EntryFold } from '../journal/segment-scan.ts'
import { sha256, type JournalState } from '../journal/state.ts'
import { RecordIndex } from '../records/record-index.ts'
import { encodeHead } from './format.ts'

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
  #isTrue = false

  constructor(said: ResumedFrom) {
    this.#said = said
  }

  /** False until the journal was read as far as the file told of it. */
  get isTrue(): boolean {
    return this.#isTrue
  }

  fold: EntryFold = (seq, entry, body) => this.#index?.fold(seq, entry, body)

  atCheckpoint(state: JournalState): void {
    const { size, provenAt, digest } = this.#said
    if (state.size !== size || !this.#index) return
    const found = sha256(encodeHead({ state, index: this.#index, provenAt }))
    this.#isTrue = Buffer.from(found).equals(digest)
    this.#index = undefined
  }
}
