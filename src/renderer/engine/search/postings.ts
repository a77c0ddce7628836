const MORE = 0x80

/** Rows that are read in one go: some milliseconds. */
const STEP = 1_000

/** Tells each word of a row by its number, and in which field it stands; a word may come more than once. */
export type WordsOf = (row: number, tell: (word: number, field: number) => void) => void

/**
 * In which rows each word stands, and in which of up to eight fields there, as it was when this was made: one word after
 * another, for each row how far it is from the one before as LEB128, and a byte with a bit for each field.
 */
export class Postings {
  readonly #ends: Uint32Array
  readonly #bytes: Uint8Array

  private constructor(ends: Uint32Array, bytes: Uint8Array) {
    this.#ends = ends
    this.#bytes = bytes
  }

  /** Made in steps, between which no row may change. */
  static *making(rows: number, words: number, wordsOf: WordsOf): Generator<void, Postings> {
    const latest = new Int32Array(words)
    const sizes = new Uint32Array(words)
    yield* eachOnce(rows, wordsOf, latest, (word, difference) => {
      sizes[word] = (sizes[word] ?? 0) + bytesOf(difference) + 1
    })
    let end = 0
    const next = sizes.map((size) => {
      const start = end
      end += size
      return start
    })
    const bytes = new Uint8Array(end)
    const write = (word: number, difference: number, field: number): void => {
      let at = next[word] ?? 0
      let left = difference
      for (; left >= MORE; left >>>= 7) bytes[at++] = (left & 0x7f) | MORE
      bytes[at++] = left
      bytes[at++] = 1 << field
      next[word] = at
    }
    yield* eachOnce(rows, wordsOf, latest, write, (word, field) => {
      const flags = (next[word] ?? 0) - 1
      bytes[flags] = (bytes[flags] ?? 0) | (1 << field)
    })
    return new Postings(next, bytes)
  }

  /** Raises the score of each row in which the word stands to that of the fields, by their bits. */
  raise(word: number, scoreOf: Uint8Array, scores: Uint8Array): void {
    const bytes = this.#bytes
    const end = this.#ends[word] ?? 0
    let row = -1
    for (let at = word === 0 ? 0 : (this.#ends[word - 1] ?? 0); at < end; at += 1) {
      let byte = bytes[at] ?? 0
      let difference = byte & 0x7f
      for (let shift = 7; byte >= MORE; shift += 7) {
        at += 1
        byte = bytes[at] ?? 0
        difference |= (byte & 0x7f) << shift
      }
      row += difference
      at += 1
      const score = scoreOf[bytes[at] ?? 0] ?? 0
      if (score > (scores[row] ?? 0)) scores[row] = score
    }
  }
}

/** Tells each word once a row with how far that is from its row before, and any further time by itself. */
function* eachOnce(
  rows: number,
  wordsOf: WordsOf,
  latest: Int32Array,
  first: (word: number, difference: number, field: number) => void,
  again?: (word: number, field: number) => void,
): Generator<void> {
  latest.fill(-1)
  for (let row = 0; row < rows; row += 1) {
    wordsOf(row, (word, field) => {
      const before = latest[word] ?? 0
      if (before === row) return again?.(word, field)
      latest[word] = row
      return first(word, row - before, field)
    })
    if (row % STEP === STEP - 1) yield
  }
}

function bytesOf(number: number): number {
  let bytes = 1
  for (let left = number >>> 7; left > 0; left >>>= 7) bytes += 1
  return bytes
}
