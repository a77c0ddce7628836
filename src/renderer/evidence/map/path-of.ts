import type { Land, Ring } from '#shared/domain/place/countries.ts'

/** Plate carrée: a degree is a unit, x from 180° W, y downwards from the north pole. */
export const x = (longitude: number): number => longitude + 180
export const y = (latitude: number): number => 90 - latitude

/** An SVG path of the outlines. What reaches over the date line is drawn at both edges. */
export const pathOf = ({ rings }: Land): string =>
  rings
    .map(unrolled)
    .flatMap((ring) =>
      ring.some(([longitude]) => Math.abs(longitude) > 180) ? [ring, shifted(ring)] : [ring],
    )
    .map((ring) => `M${ring.map(([east, north]) => `${round(x(east))} ${round(y(north))}`).join('L')}Z`)
    .join('')

/** The same outline without jumps from one edge of the map to the other. */
function unrolled(ring: Ring): Ring {
  let turn = 0
  return ring.map(([longitude, latitude], index) => {
    const before = ring[index - 1]?.[0] ?? longitude
    if (longitude - before > 180) turn -= 360
    if (before - longitude > 180) turn += 360
    return [longitude + turn, latitude]
  })
}

const shifted = (ring: Ring): Ring => {
  const by = ring.some(([longitude]) => longitude > 180) ? -360 : 360
  return ring.map(([longitude, latitude]) => [longitude + by, latitude])
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100
