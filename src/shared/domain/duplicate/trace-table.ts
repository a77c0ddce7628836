import { cubeOf, touching } from './cubes.ts'
import { mostOfLink, mostOfWord, type Common } from './common.ts'
import { distanceBetween, type Distance, type Spot } from './kilometers.ts'
import { Lists } from './lists.ts'
import { numberingOf, numberingOfHashes } from './numbering.ts'
import { isVague } from './score.ts'
import type { Trace } from './trace.ts'

/** Traces laid out flat, as 100,000 of them are held against each other; each by its place in the list. */
export class TraceTable {
  readonly words = new Lists(numberingOfHashes())
  readonly links = new Lists(numberingOf<string>())
  readonly names = new Lists(numberingOf<string>())
  readonly logs = new Lists(numberingOf<string>())
  /** Of its positions. */
  readonly cubes = new Lists(numberingOf<number>())
  #tellingWords = new Uint32Array(0)
  readonly #positions: (readonly Spot[])[] = []
  readonly #days: (readonly [number, number] | null)[] = []

  get count(): number {
    return this.#days.length
  }

  add({ words, links, places, logs, positions, days }: Trace): void {
    this.words.add(words)
    this.links.add(links)
    this.names.add(places)
    this.logs.add(logs)
    this.cubes.add([...new Set(positions.map(cubeOf))])
    this.#positions.push(positions)
    this.#days.push(days)
  }

  /**
   * Takes out what is too common to tell one incident from another, and words that stand in one alone, which are counted
   * and never looked for. Once, after the last is added.
   */
  leaveOutCommon(): Common {
    const most = mostOfWord(this.count)
    const isTelling = (word: number): boolean => this.words.times(word) <= most
    const common = { words: this.words.moreThan(most), links: this.links.moreThan(mostOfLink) }
    this.words.keepOnly(isTelling)
    this.#tellingWords = Uint32Array.from({ length: this.count }, (_, place) => this.words.at(place).length)
    this.words.keepOnly((word) => this.words.times(word) > 1)
    this.links.keepOnly((link) => this.links.times(link) <= mostOfLink)
    return common
  }

  /** How many telling words there are at this place, with those that stand nowhere else. */
  wordsAt(place: number): number {
    return this.#tellingWords[place] ?? 0
  }

  /** Numbers of the cubes in which there is what may be near it. */
  cubesAround(place: number): number[] {
    const cubes = new Set((this.#positions[place] ?? []).map(cubeOf))
    const around = new Set([...cubes].flatMap((cube) => touching.map((step) => cube + step)))
    return [...around].flatMap((cube) => this.cubes.find(cube) ?? [])
  }

  daysAt(place: number): readonly [number, number] | null {
    return this.#days[place] ?? null
  }

  isVague(place: number): boolean {
    return isVague(this.daysAt(place))
  }

  /** Dated so that the date says something by itself. */
  isExact(place: number): boolean {
    return this.daysAt(place) !== null && !this.isVague(place)
  }

  daysBetween(one: number, other: number): number | null {
    const [a, b] = [this.daysAt(one), this.daysAt(other)]
    return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1])
  }

  distanceBetween(one: number, other: number): Distance | null {
    return distanceBetween(this.#positions[one] ?? [], this.#positions[other] ?? [])
  }
}
