import type { CodedColumn } from '../columns/coded-column.ts'
import { NONE, type RankOf } from './ranks.ts'

/**
 * Where each value of a coded column stands. The different values alone are put in order, and again only when there are
 * new ones: rows that change among the values there are need nothing.
 */
export class CodeRanks<T> {
  readonly #column: CodedColumn<T>
  readonly #rank: (values: readonly T[]) => Int32Array<ArrayBuffer>
  #ranks = new Int32Array(0)

  constructor(column: CodedColumn<T>, rank: (values: readonly T[]) => Int32Array<ArrayBuffer>) {
    this.#column = column
    this.#rank = rank
  }

  ranks(): RankOf {
    const column = this.#column
    const { codeCount } = column
    if (this.#ranks.length !== codeCount)
      this.#ranks = this.#rank(Array.from({ length: codeCount }, (_, code) => column.valueOf(code)))
    const ranks = this.#ranks
    return (row) => ranks[column.codeAt(row)] ?? NONE
  }
}
