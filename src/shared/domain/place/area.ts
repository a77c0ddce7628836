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
  const longitudes = Float64Array.from(ring, (corner) => corner.longitude)
  const latitudes = Float64Array.from(ring, (corner) => corner.latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  return (latitude, longitude) => {
    if (latitude < south || latitude > north) return false
    for (let turn = -1; turn <= 1; turn += 1) {
      const turned = longitude + turn * 360
      if (turned < west || turned > east) continue
      if (crossings(longitudes, latitudes, latitude, turned) % 2 === 1) return true
    }
    return false
  }
}

/** The same ring without jumps from one edge of the map to the other: longitudes may be beyond 180 degrees. */
export function unrolled(area: Area): Area {
  let turns = 0
  return area.map(({ latitude, longitude }, at) => {
    const before = area[at - 1]?.longitude ?? longitude
    if (longitude - before > 180) turns -= 360
    if (before - longitude > 180) turns += 360
    return { latitude, longitude: longitude + turns }
  })
}

/** How many edges lie east of a point. Asked of every incident: plain numbers, nothing made anew. */
function crossings(
  longitudes: Float64Array,
  latitudes: Float64Array,
  latitude: number,
  longitude: number,
): number {
  let count = 0
  for (let at = 0; at < longitudes.length; at += 1) {
    const next = at + 1 === longitudes.length ? 0 : at + 1
    const [from, to] = [latitudes[at] ?? 0, latitudes[next] ?? 0]
    if (from > latitude === to > latitude) continue
    const [west, east] = [longitudes[at] ?? 0, longitudes[next] ?? 0]
    if (longitude < west + ((latitude - from) / (to - from)) * (east - west)) count += 1
  }
  return count
}
