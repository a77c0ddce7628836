import { EARTH_KM } from '../duplicate/kilometers.ts'
import { unrolled, type Area } from './area.ts'

const KM_A_DEGREE = (EARTH_KM * Math.PI) / 180

/**
 * Whether a position outside an area lies within so many kilometres of it. The surroundings are taken as flat: over
 * 100 km that is off by less than one in a hundred, below 80 degrees of latitude.
 */
export function nearAreaTest(
  area: Area,
): (latitude: number, longitude: number, kilometers: number) => boolean {
  const ring = unrolled(area)
  const [west, east] = ends(ring.map(({ longitude }) => longitude))
  const [south, north] = ends(ring.map(({ latitude }) => latitude))
  return (latitude, longitude, kilometers) => {
    const high = kilometers / KM_A_DEGREE
    if (latitude < south - high || latitude > north + high) return false
    const narrow = Math.max(Math.cos((latitude * Math.PI) / 180), 0.01)
    const wide = high / narrow
    return [longitude - 360, longitude, longitude + 360].some(
      (turned) =>
        turned >= west - wide && turned <= east + wide && isNear(ring, { latitude, turned, narrow, high }),
    )
  }
}

interface Spot {
  readonly latitude: number
  readonly turned: number
  /** How much narrower a degree of longitude is than one of latitude. */
  readonly narrow: number
  /** In degrees of latitude. */
  readonly high: number
}

/** By the distance of the nearest point on each edge. */
function isNear(ring: Area, { latitude, turned, narrow, high }: Spot): boolean {
  return ring.some((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a
    const [ax, ay] = [(a.longitude - turned) * narrow, a.latitude - latitude]
    const [bx, by] = [(b.longitude - turned) * narrow, b.latitude - latitude]
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
    return Math.hypot(ax + along * dx, ay + along * dy) <= high
  })
}

const ends = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
]
