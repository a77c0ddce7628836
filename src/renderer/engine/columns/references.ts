import { referenceKey } from '#shared/domain/record/reference-order.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { CodedColumn } from './coded-column.ts'
import type { Column } from './column.ts'
import { Growing } from './growing.ts'
import { NumberColumn } from './number-column.ts'
import { TextColumn } from './text-column.ts'

/** The reference of each row, and the rows in the order of their references. Rows are put one after another. */
export class References implements Column {
  readonly #texts = new TextColumn()
  readonly #series = new CodedColumn<string>()
  readonly #numbers = new NumberColumn(Float64Array)
  readonly #order = new Growing(Uint32Array)
  #count = 0
  readonly arrays: Column['arrays'] = {
    ...under('text', this.#texts),
    ...under('series', this.#series),
    ...under('number', this.#numbers),
    order: this.#order,
  }

  at(row: number): string {
    return this.#texts.at(row)
  }

  set(row: number, reference: string): void {
    if (row < this.#count && this.at(row) === reference) return
    if (row < this.#count) this.#order.clear()
    const { series, number } = referenceKey(reference)
    this.#texts.set(row, reference)
    this.#series.set(row, series)
    this.#numbers.set(row, number)
    this.#count = Math.max(this.#count, row + 1)
  }

  /** The rows by reference, up to date: a view, true until the next change. */
  rows(): Uint32Array {
    if (this.#order.length < this.#count) this.#takeIn(this.#order.length)
    return this.#order.values.subarray(0, this.#order.length)
  }

  restored(): void {
    for (const column of [this.#texts, this.#series]) column.restored()
    this.#count = this.#numbers.count
  }

  /** What came last is mostly few: sorted by itself and merged, it costs one walk through the rest. */
  #takeIn(from: number): void {
    const compare = (a: number, b: number): number => this.#compare(a, b)
    const fresh = Uint32Array.from({ length: this.#count - from }, (_, at) => from + at).sort(compare)
    const before = this.#order.values.slice(0, from)
    this.#order.clear()
    this.#order.reserve(this.#count)
    let at = 0
    for (const row of fresh) {
      for (; at < before.length && compare(before[at] ?? 0, row) < 0; at += 1)
        this.#order.push(before[at] ?? 0)
      this.#order.push(row)
    }
    this.#order.append(before.subarray(at))
  }

  #compare(a: number, b: number): number {
    if (this.#series.codeAt(a) !== this.#series.codeAt(b))
      return byCodeUnit(this.#series.at(a), this.#series.at(b))
    return this.#numbers.at(a) - this.#numbers.at(b) || byCodeUnit(this.at(a), this.at(b))
  }
}

const under = (name: string, { arrays }: Column): Column['arrays'] =>
  Object.fromEntries(Object.entries(arrays).map(([array, values]) => [`${name}.${array}`, values]))
