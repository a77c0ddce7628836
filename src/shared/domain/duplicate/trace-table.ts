import { cubeOf, touching } from './cubes.ts'
import { distanceBetween, type Distance, type Spot } from './kilometers.ts'
import { Lists } from './lists.ts'
import { isVague } from './score.ts'
import type { Trace } from './trace.ts'

/** Traces laid out flat, as 100,000 of them are held against each other; each by its place in the list. */
export class TraceTable {
  readonly words = new Lists<number>()
  readonly links = new Lists<string>()
  readonly names = new Lists<string>()
  readonly logs = new Lists<string>()
  /** Of its positions. */
  readonly cubes = new Lists<number>()
  readonly #positions: (readonly Spot[])[] = []
  readonly #days: (readonly [number, number] | null)[] = []

  get count(): number {
    return this.#days.length
  }

  add({ words, links, places, logs, positions, days }: Trace): void {
    this.words.add([...words])
    this.links.add(links)
    this.names.add(places)
    this.logs.add(logs)
    this.cubes.add([...new Set(positions.map(cubeOf))])
    this.#positions.push(positions)
    this.#days.push(days)
  }

  /** Numbers of the cubes in which there is what may be near it. */
  cubesAround(place: number): number[] {
    const cubes = new Set((this.#positions[place] ?? []).map(cubeOf))
    const around = new Set([...cubes].flatMap((cube) => touching.map((step) => cube + step)))
    return [...around].flatMap((cube) => this.cubes.number(cube) ?? [])
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
