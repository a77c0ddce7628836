/** Mean radius (IUGG). */
export const EARTH_KM = 6_371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance by the haversine formula on the mean Earth radius (IUGG): within 0.6 % of the ellipsoid's. */
export function kilometersBetween(a: Position, b: Position): number {
  const rise = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const turn = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const chord = rise + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * turn
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A position, and how far off it may be in kilometres: 0 where that is not known. */
export interface Spot extends Position {
  readonly within: number
}

/** How far two incidents are apart, in kilometres: between the spots themselves, and as their uncertainty allows. */
export interface Distance {
  readonly between: number
  readonly atMost: number
  readonly atLeast: number
}

/** Of the two spots that are surest to be near each other; null where one side has none. The same either way round. */
export function distanceBetween(a: readonly Spot[], b: readonly Spot[]): Distance | null {
  if (a.length === 0 || b.length === 0) return null
  let [between, atMost, atLeast] = [Infinity, Infinity, Infinity]
  for (const one of a)
    for (const other of b) {
      const kilometers = kilometersBetween(one, other)
      const within = one.within + other.within
      atLeast = Math.min(atLeast, Math.max(0, kilometers - within))
      if (kilometers + within > atMost) continue
      between = kilometers + within < atMost ? kilometers : Math.min(between, kilometers)
      atMost = kilometers + within
    }
  return { between, atMost, atLeast }
}
