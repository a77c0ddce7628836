import type { Column } from '../columns/column.ts'
import { Growing } from '../columns/growing.ts'
import { ByteLists } from './byte-lists.ts'

const MORE = 0x80

/** Up to so many fields, a bit for each. */
export const FIELDS = 4
const ALL_FIELDS = 2 ** FIELDS - 1

/** Rows that are read in one go: some milliseconds. */
const STEP = 500

/** Tells each word of a row by its number, and in which field it stands; a word may come more than once. */
export type WordsOf = (row: number, tell: (word: number, field: number) => void) => void

/**
 * In which rows each word stands, and in which of up to four fields there, as it was when this was made: one word after
 * another, for each row one number, how far it is from the one before and a bit for each field, as LEB128.
 */
export class Postings implements Column {
  readonly #ends = new Growing(Uint32Array)
  readonly #bytes = new Growing(Uint8Array)
  /** One number, how many rows were read; none while nothing was made. */
  readonly #rows = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { ends: this.#ends, bytes: this.#bytes, rows: this.#rows }

  get isMade(): boolean {
    return this.#rows.length > 0
  }

  /**
   * Made in steps, and taken up in the last. Who changes a row between them has to read it apart: it may stand here as it was
   * before or after, without words that came since.
   */
  *making(rows: number, words: number, wordsOf: WordsOf): Generator<void, void> {
    const lists = new ByteLists(words)
    const latest = new Int32Array(words).fill(-1)
    const fields = new Uint8Array(words)
    const met: number[] = []
    /** A word that came since has no place in these arrays, and is left out. */
    const tell = (word: number, field: number): void => {
      if (fields[word] === 0) met.push(word)
      fields[word] = (fields[word] ?? 0) | (1 << field)
    }
    for (let row = 0; row < rows; row += 1) {
      met.length = 0
      wordsOf(row, tell)
      for (const word of met) {
        lists.append(word, ((row - (latest[word] ?? 0)) << FIELDS) | (fields[word] ?? 0))
        latest[word] = row
        fields[word] = 0
      }
      if (row % STEP === STEP - 1) yield
    }
    const { ends, bytes } = yield* lists.joined()
    become(this.#ends, ends)
    become(this.#bytes, bytes)
    this.#rows.set(0, rows)
  }

  /** Tells each row in which the word stands, with the bits of its fields. */
  each(word: number, tell: (row: number, fields: number) => void): void {
    const bytes = this.#bytes.values
    const ends = this.#ends.values
    if (word >= this.#ends.length) return
    const end = ends[word] ?? 0
    let row = -1
    for (let at = word === 0 ? 0 : (ends[word - 1] ?? 0); at < end; at += 1) {
      let byte = bytes[at] ?? 0
      let number = byte & 0x7f
      for (let shift = 7; byte >= MORE; shift += 7) {
        at += 1
        byte = bytes[at] ?? 0
        number |= (byte & 0x7f) << shift
      }
      row += number >>> FIELDS
      tell(row, number & ALL_FIELDS)
    }
  }

  /** The same for walks through many: marks each row in which the word stands with the bits of its fields, so many places to the left. */
  mark(word: number, places: number, marks: Uint16Array): void {
    const bytes = this.#bytes.values
    const ends = this.#ends.values
    if (word >= this.#ends.length) return
    const end = ends[word] ?? 0
    let row = -1
    for (let at = word === 0 ? 0 : (ends[word - 1] ?? 0); at < end; at += 1) {
      let byte = bytes[at] ?? 0
      let number = byte & 0x7f
      for (let shift = 7; byte >= MORE; shift += 7) {
        at += 1
        byte = bytes[at] ?? 0
        number |= (byte & 0x7f) << shift
      }
      row += number >>> FIELDS
      // With nothing to decide it takes a third less than a comparison of scores.
      marks[row] = (marks[row] ?? 0) | ((number & ALL_FIELDS) << places)
    }
  }
}

function become<A extends Growing['values']>(growing: Growing<A>, values: A): void {
  growing.values = values
  growing.length = values.length
}
