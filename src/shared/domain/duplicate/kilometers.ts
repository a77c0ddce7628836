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
