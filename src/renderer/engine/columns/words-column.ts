import type { Column } from './column.ts'
import { Pieces } from './pieces.ts'

const MORE = 0x80

/**
 * A set of small numbers a row, such as words by their number in a dictionary: ascending differences as LEB128, so that
 * most take one or two bytes.
 */
export class WordsColumn implements Column {
  readonly #pieces = new Pieces(Uint8Array)
  readonly arrays: Column['arrays'] = this.#pieces.arrays

  at(row: number): number[] {
    const numbers: number[] = []
    this.each(row, (number) => void numbers.push(number))
    return numbers
  }

  /** Each of the row's numbers, ascending. */
  each(row: number, tell: (number: number) => void): void {
    this.#read(row, (number) => {
      tell(number)
      return false
    })
  }

  /** Whether one of the row's numbers is marked. */
  some(row: number, marks: Uint8Array): boolean {
    return this.#read(row, (number) => marks[number] === 1)
  }

  set(row: number, numbers: Iterable<number>): void {
    const bytes: number[] = []
    let before = 0
    for (const number of Uint32Array.from(new Set(numbers)).sort()) {
      let difference = number - before
      for (; difference >= MORE; difference >>>= 7) bytes.push((difference & 0x7f) | MORE)
      bytes.push(difference)
      before = number
    }
    this.#pieces.set(row, bytes)
  }

  restored(): void {
    this.#pieces.restored()
  }

  #read(row: number, stopAt: (number: number) => boolean): boolean {
    const bytes = this.#pieces.at(row)
    let number = 0
    for (let at = 0; at < bytes.length; at += 1) {
      let byte = bytes[at] ?? 0
      let difference = byte & 0x7f
      for (let shift = 7; (byte & MORE) !== 0; shift += 7) {
        at += 1
        byte = bytes[at] ?? 0
        difference |= (byte & 0x7f) << shift
      }
      number += difference >>> 0
      if (stopAt(number)) return true
    }
    return false
  }
}
