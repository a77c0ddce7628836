import { recordKinds, type RecordKind, type StoredRecord } from '#shared/domain/record/kinds.ts'
import { referenceSeries, type ReferenceCounters } from '../records/reference.ts'

/** A number from elsewhere decides what the next one here is: it stays near those that are here, and within five digits. */
const farthest = 10_000
const highestNumber = 99_999

/**
 * Gives imported records a reference: their own where it can be known that it was never given here, or the next one. A
 * number up to the highest of its series may have been given to a record, and is given to no other.
 */
export class ImportReferences {
  readonly #counters: ReferenceCounters
  readonly #before: ReadonlyMap<string, number>
  readonly #taken = new Set<string>()

  constructor(counters: ReferenceCounters) {
    this.#before = new Map(counters.highest)
    this.#counters = counters.copy()
  }

  /** Their own reference, if it may stay. To be asked for every record before `next` is. */
  keep(kind: RecordKind, reference: string): string | undefined {
    const [, series = '', number = ''] = /^([A-Z]+-\d{4})-(\d{4,5})$/.exec(reference) ?? []
    const before = this.#before.get(series) ?? 0
    const isFree =
      series.startsWith(`${recordKinds[kind].prefix}-`) &&
      Number(number) <= Math.min(before + farthest, highestNumber) &&
      Number(number) > before &&
      !this.#taken.has(reference)
    if (!isFree) return undefined
    this.#taken.add(reference)
    this.#counters.saw(reference)
    return reference
  }

  /** For a record of a kind that counts by the year of recording, before it is known what it says. */
  nextInYear(kind: Exclude<RecordKind, 'incident'>, now: string): string {
    return this.#counters.next(`${recordKinds[kind].prefix}-${now.slice(0, 4)}`)
  }

  next(record: Pick<StoredRecord, 'kind' | 'body'>, now: string): string {
    // Kind and body belong together; the compiler cannot follow that through the union.
    return this.#counters.next(referenceSeries(record as Parameters<typeof referenceSeries>[0], now))
  }
}
