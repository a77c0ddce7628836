import type { Position } from './schema.ts'

/**
 * The outline of an area: one ring of WGS 84 positions, not closed, of at least three. Of two neighbours more than 180
 * degrees of longitude apart the shorter way is meant, over the date line. The poles lie in no area.
 */
export type Area = readonly Position[]

/**
 * Whether a position lies in the area: by the even-odd rule, with edges that are straight in plate carrée. What lies on
 * an edge may count as in or out.
 */
export function areaTest(area: Area): (latitude: number, longitude: number) => boolean {
  const ring = unrolled(area)
  const west = Math.min(...ring.map(({ longitude }) => longitude))
  const east = Math.max(...ring.map(({ longitude }) => longitude))
  return (latitude, longitude) =>
    [longitude - 360, longitude, longitude + 360].some(
      (turned) => turned >= west && turned <= east && crossings(ring, latitude, turned) % 2 === 1,
    )
}

/** The same ring without jumps from one edge of the map to the other: longitudes may be beyond 180 degrees. */
function unrolled(area: Area): Area {
  let turns = 0
  return area.map(({ latitude, longitude }, at) => {
    const before = area[at - 1]?.longitude ?? longitude
    if (longitude - before > 180) turns -= 360
    if (before - longitude > 180) turns += 360
    return { latitude, longitude: longitude + turns }
  })
}

/** How many edges lie east of a point. */
function crossings(ring: Area, latitude: number, longitude: number): number {
  let count = 0
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + 1) % ring.length] ?? a
    if (a.latitude > latitude === b.latitude > latitude) continue
    const share = (latitude - a.latitude) / (b.latitude - a.latitude)
    if (longitude < a.longitude + share * (b.longitude - a.longitude)) count += 1
  }
  return count
}
