import { placeOf, Postings } from './postings.ts'
import { isNearInDate, isNearInPlace, NEAR_DAYS } from './score.ts'
import type { TraceTable } from './trace-table.ts'

/** Where more incidents than this are near one in date and place, that says nothing, and other reasons are asked for. */
export const MOST_AROUND = 40

/**
 * Incidents by what they share. They go by rank: first those with an exact date, by that date, so that what is near in
 * time stands together; then the others, in the order of the table.
 */
export class Blocks {
  readonly #table: TraceTable
  readonly #places: Uint32Array
  readonly #firstDays: Int32Array
  /** The latest of the last days up to each rank: ascending, as ranks go by the first. */
  readonly #lastDays: Int32Array
  readonly #words: Postings
  readonly #links: Postings
  readonly #cubes: Postings
  /** By rank: undefined until it was asked. */
  readonly #crowded: (boolean | undefined)[] = []

  constructor(table: TraceTable) {
    const places = Array.from({ length: table.count }, (_, place) => place)
    const firstDay = (place: number): number => table.daysAt(place)?.[0] ?? 0
    const exact = places.filter((place) => table.isExact(place)).sort((a, b) => firstDay(a) - firstDay(b))
    this.#table = table
    this.#places = Uint32Array.from([...exact, ...places.filter((place) => !table.isExact(place))])
    this.#firstDays = Int32Array.from(exact, firstDay)
    this.#lastDays = risen(Int32Array.from(exact, (place) => table.daysAt(place)?.[1] ?? 0))
    const by = (lists: TraceTable['words' | 'links' | 'cubes'], ranks: number) =>
      new Postings(ranks, lists.different, (rank) => lists.at(this.placeAt(rank)))
    this.#words = by(table.words, table.count)
    this.#links = by(table.links, table.count)
    this.#cubes = by(table.cubes, exact.length)
  }

  get count(): number {
    return this.#places.length
  }

  placeAt(rank: number): number {
    return this.#places[rank] ?? 0
  }

  /** Tells, once for each link of an incident, every rank from `from` on that has it too. */
  eachLinked(rank: number, from: number, tell: (other: number) => void): void {
    for (const link of this.#table.links.at(this.placeAt(rank)))
      this.#links.each(link, from, this.count, tell)
  }

  /** The same for its words, without those whose dates are exact and far from its own. */
  eachWorded(rank: number, from: number, tell: (other: number) => void): void {
    const exact = this.#firstDays.length
    const [start, end] = rank < exact ? this.#nearInTime(rank) : [0, exact]
    for (const word of this.#table.words.at(this.placeAt(rank))) {
      this.#words.each(word, Math.max(from, start), end, tell)
      this.#words.each(word, Math.max(from, exact), this.count, tell)
    }
  }

  /** Tells every rank from `from` on that is near in date and place, both exactly dated; some of them twice. */
  eachAround(rank: number, from: number, tell: (other: number) => void): void {
    const [start, end] = this.#nearInTime(rank)
    for (const cube of this.#cubesAround(rank))
      this.#cubes.each(cube, Math.max(from, start), end, (other) => {
        if (this.#areNear(rank, other)) tell(other)
      })
  }

  /** Whether too many are near it in date and place for that to say anything. */
  isCrowded(rank: number): boolean {
    return (this.#crowded[rank] ??= this.#countsTooMany(rank))
  }

  #countsTooMany(rank: number): boolean {
    const [start, end] = this.#nearInTime(rank)
    const cubes = this.#cubesAround(rank)
    const atMost = cubes.reduce((sum, cube) => sum + this.#cubes.count(cube, start, end), 0)
    if (atMost <= MOST_AROUND) return false
    const met = new Set<number>()
    return cubes.some((cube) =>
      this.#cubes.some(cube, start, end, (other) => {
        if (other !== rank && this.#areNear(rank, other)) met.add(other)
        return met.size > MOST_AROUND
      }),
    )
  }

  #cubesAround(rank: number): readonly number[] {
    return rank < this.#firstDays.length ? this.#table.cubesAround(this.placeAt(rank)) : []
  }

  #areNear(rank: number, other: number): boolean {
    const [a, b] = [this.placeAt(rank), this.placeAt(other)]
    return (
      isNearInDate({ days: this.#table.daysBetween(a, b) }) &&
      isNearInPlace({ distance: this.#table.distanceBetween(a, b) })
    )
  }

  /** Of the exactly dated: no others can be near in date. */
  #nearInTime(rank: number): readonly [start: number, end: number] {
    const [first, last] = this.#table.daysAt(this.placeAt(rank)) ?? [0, 0]
    return [placeOf(this.#lastDays, first - NEAR_DAYS), placeOf(this.#firstDays, last + NEAR_DAYS + 1)]
  }
}

/** Each number, or the greatest before it if that is greater. */
const risen = (numbers: Int32Array): Int32Array => {
  let greatest = -Infinity
  return numbers.map((number) => (greatest = Math.max(greatest, number)))
}
