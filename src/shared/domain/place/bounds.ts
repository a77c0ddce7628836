/** A rectangle of WGS 84 degrees. Where `west` is greater than `east` it lies over the date line. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** How many degrees of longitude it is wide: 0 to 360. */
export const widthOf = ({ west, east }: Bounds): number => (east >= west ? east - west : east - west + 360)

export const isWithin = (
  { west, south, east, north }: Bounds,
  latitude: number,
  longitude: number,
): boolean =>
  latitude >= south &&
  latitude <= north &&
  (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east)

/** Gathers positions one by one and tells the narrowest rectangle around them all, over the date line where that is narrower. */
export class BoundsAround {
  readonly #west = new Float64Array(360).fill(Infinity)
  readonly #east = new Float64Array(360).fill(-Infinity)
  #south = Infinity
  #north = -Infinity

  add(latitude: number, longitude: number): void {
    const degree = Math.min(359, Math.floor(longitude + 180))
    this.#west[degree] = Math.min(this.#west[degree] ?? Infinity, longitude)
    this.#east[degree] = Math.max(this.#east[degree] ?? -Infinity, longitude)
    this.#south = Math.min(this.#south, latitude)
    this.#north = Math.max(this.#north, latitude)
  }

  /** Null where nothing was added. */
  bounds(): Bounds | null {
    const used = [...this.#west.keys()].filter((degree) => this.#west[degree] !== Infinity)
    if (used.length === 0) return null
    const gapAfter = (at: number): number => {
      const next = this.#west[used[(at + 1) % used.length] ?? 0] ?? 0
      return next - (this.#east[used[at] ?? 0] ?? 0) + (at === used.length - 1 ? 360 : 0)
    }
    const widest = [...used.keys()].reduce(
      (best, at) => (gapAfter(at) > gapAfter(best) ? at : best),
      used.length - 1,
    )
    return {
      west: this.#west[used[(widest + 1) % used.length] ?? 0] ?? 0,
      east: this.#east[used[widest] ?? 0] ?? 0,
      south: this.#south,
      north: this.#north,
    }
  }
}
