import type { Frame } from './clip.ts'
import type { Spot } from './spots.ts'

/** Metres of a degree of latitude, and of longitude at the equator; the Earth as a sphere is close enough for a figure. */
export const metersADegree = 111_320

/** Degrees of latitude that a map shows at least, so that there is something to know the place by. */
const leastHigh = 2.4

/** A degree of longitude in degrees of latitude, at this latitude. */
export const narrowing = (latitude: number): number => Math.max(Math.cos((latitude * Math.PI) / 180), 0.05)

/** The frame around all spots and their circles, with a margin, in the shape of the map (width over height). */
export function frameAround(spots: readonly Spot[], shape: number): Frame {
  const edges = spots.map(({ latitude, longitude, uncertaintyMeters }) => {
    const high = (uncertaintyMeters ?? 0) / metersADegree
    const wide = high / narrowing(latitude)
    return { west: longitude - wide, east: longitude + wide, south: latitude - high, north: latitude + high }
  })
  const [west, south] = [
    Math.min(...edges.map((one) => one.west)),
    Math.min(...edges.map((one) => one.south)),
  ]
  const [east, north] = [
    Math.max(...edges.map((one) => one.east)),
    Math.max(...edges.map((one) => one.north)),
  ]
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const narrow = narrowing(middle.latitude)
  // As high as the spots or as high as their width asks for, in degrees of latitude.
  const high = Math.min(
    Math.max((north - south) * 1.25, ((east - west) * narrow * 1.25) / shape, leastHigh),
    170,
  )
  // Over most of the world the height is at its end before the width is: then the map is drawn wider than it is.
  const wide = Math.min(Math.max((high * shape) / narrow, (east - west) * 1.05), 360)
  const center = Math.min(Math.max(middle.latitude, -85 + high / 2), 85 - high / 2)
  return {
    west: middle.longitude - wide / 2,
    east: middle.longitude + wide / 2,
    south: center - high / 2,
    north: center + high / 2,
  }
}
