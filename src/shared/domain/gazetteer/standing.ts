import type { Position } from '../place/schema.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Where nobody counted: most are in the list because they have a thousand or more. */
const UNCOUNTED = 1_000
/** What being at the very spot is worth, in powers of ten of inhabitants, and how far away it is worth half of that. */
const NEAREST = 2.5
const HALF_KM = 150

const KM_A_DEGREE = 111.2

/** How likely one is meant among settlements of the same name: by powers of ten of inhabitants, and how near it lies. */
export class Standing {
  readonly #gazetteer: Gazetteer
  readonly #people: Float32Array

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.#people = Float32Array.from({ length: gazetteer.size }, (_, settlement) =>
      Math.log10(gazetteer.populationOf(settlement) || UNCOUNTED),
    )
  }

  near(position: Position | null): (settlement: number) => number {
    if (position === null) return (settlement) => this.#people[settlement] ?? 0
    const { latitude, longitude } = position
    const narrowing = Math.cos((latitude * Math.PI) / 180)
    return (settlement) => {
      const north = this.#gazetteer.latitudeOf(settlement) - latitude
      const east = Math.abs(this.#gazetteer.longitudeOf(settlement) - longitude)
      const km = KM_A_DEGREE * Math.hypot(north, Math.min(east, 360 - east) * narrowing)
      return (this.#people[settlement] ?? 0) + NEAREST / (1 + km / HALF_KM)
    }
  }
}
