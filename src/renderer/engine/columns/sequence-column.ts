import type { Column } from './column.ts'
import { Pieces } from './pieces.ts'

const MORE = 0x80

/** Some small numbers a row in their order, such as the words of a text by their number in a dictionary, as LEB128. */
export class SequenceColumn implements Column {
  readonly #pieces = new Pieces(Uint8Array)
  readonly arrays: Column['arrays'] = this.#pieces.arrays

  /** One more than the last row that was set. */
  get count(): number {
    return this.#pieces.count
  }

  set(row: number, numbers: readonly number[]): void {
    const bytes: number[] = []
    for (let number of numbers) {
      for (; number >= MORE; number >>>= 7) bytes.push((number & 0x7f) | MORE)
      bytes.push(number)
    }
    this.#pieces.set(row, bytes)
  }

  /** Each number of the row, in its order. */
  each(row: number, tell: (number: number) => void): void {
    let number = 0
    let shift = 0
    this.#pieces.each(row, (byte) => {
      number |= (byte & 0x7f) << shift
      shift += 7
      if (byte >= MORE) return
      tell(number >>> 0)
      number = 0
      shift = 0
    })
  }

  restored(): void {
    this.#pieces.restored()
  }
}
