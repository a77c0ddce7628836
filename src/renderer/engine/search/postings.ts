const MORE = 0x80

/** Tells each word of a row by its number; a word may come more than once. */
export type WordsOf = (row: number, tell: (word: number) => void) => void

/**
 * In which rows each word stands, as it was when this was made: ascending differences as LEB128, one word after another.
 * Rows that changed since are looked at by themselves.
 */
export class Postings {
  /** How many rows there were. */
  readonly rows: number
  readonly #ends: Uint32Array
  readonly #bytes: Uint8Array

  constructor(rows: number, words: number, wordsOf: WordsOf) {
    this.rows = rows
    this.#ends = new Uint32Array(words)
    const latest = new Int32Array(words).fill(-1)
    const each = (tell: (word: number, difference: number) => void): void => {
      latest.fill(-1)
      for (let row = 0; row < rows; row += 1)
        wordsOf(row, (word) => {
          const before = latest[word] ?? 0
          if (before === row) return
          tell(word, row - before)
          latest[word] = row
        })
    }
    each((word, difference) => {
      this.#ends[word] = (this.#ends[word] ?? 0) + bytesOf(difference)
    })
    let end = 0
    const next = this.#ends.map((length) => {
      const start = end
      end += length
      return start
    })
    this.#bytes = new Uint8Array(end)
    each((word, difference) => {
      let at = next[word] ?? 0
      let left = difference
      for (; left >= MORE; left >>>= 7) this.#bytes[at++] = (left & 0x7f) | MORE
      this.#bytes[at++] = left
      next[word] = at
    })
    this.#ends = next
  }

  /** Marks the rows in which the word stood with 1. */
  mark(word: number, marks: Uint8Array): void {
    const end = this.#ends[word] ?? 0
    let row = -1
    let difference = 0
    let shift = 0
    for (let at = word === 0 ? 0 : (this.#ends[word - 1] ?? 0); at < end; at += 1) {
      const byte = this.#bytes[at] ?? 0
      difference |= (byte & 0x7f) << shift
      shift += 7
      if (byte >= MORE) continue
      row += difference
      marks[row] = 1
      difference = 0
      shift = 0
    }
  }
}

function bytesOf(number: number): number {
  let bytes = 1
  for (let left = number >>> 7; left > 0; left >>>= 7) bytes += 1
  return bytes
}
