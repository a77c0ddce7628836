import type { Area } from '#shared/domain/place/area.ts'
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import { unrolled } from '#shared/domain/place/area.ts'

/** A corner in the Mercator square; its x may be beyond it, where the drawing goes over the date line. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** No two neighbours of a ring are further apart, so that the shorter way between them is the one that was drawn. */
const LONGEST = 90 / 360
/** In degrees: an edge is straight in plate carrée, so on the map it is drawn bent. */
const STEP = 1

/** The area inside a rectangle between two opposite corners. */
export function rectangle(one: Corner, other: Corner): Area {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  // The whole way round is not told by a ring: just less.
  const east = Math.min(right, left + 1 - 1e-9)
  return ringOf([
    { x: left, y: top },
    { x: east, y: top },
    { x: east, y: bottom },
    { x: left, y: bottom },
  ])
}

/** The area inside these corners, in the order in which they were put. */
export function ringOf(corners: readonly Corner[]): Area {
  return corners.flatMap((corner, at) => {
    const next = corners[(at + 1) % corners.length] ?? corner
    const pieces = Math.max(1, Math.ceil(Math.abs(next.x - corner.x) / LONGEST))
    return Array.from({ length: pieces }, (_, piece) => between(corner, next, piece / pieces))
  })
}

const between = (from: Corner, to: Corner, share: number) => {
  const [south, north] = [latitudeAt(from.y), latitudeAt(to.y)]
  return {
    latitude: south + share * (north - south),
    longitude: longitudeAt(from.x + share * (to.x - from.x)),
  }
}

/** The edge of an area as points of the Mercator square, one piece wherever it lies, close enough to be joined by lines. */
export function outlineOf(area: Area): readonly Corner[] {
  const ring = unrolled(area)
  return ring.flatMap((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a
    const steps = Math.max(1, Math.ceil(Math.abs(b.latitude - a.latitude) / STEP))
    return Array.from({ length: steps }, (_, step) => ({
      x: mercatorX(a.longitude + (step / steps) * (b.longitude - a.longitude)),
      y: mercatorY(a.latitude + (step / steps) * (b.latitude - a.latitude)),
    }))
  })
}

/** A little square around a spot: what is found in it is what a mark shows. */
export function spotArea({
  west,
  south,
  east,
  north,
}: {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}): Area {
  const corner = (latitude: number, longitude: number) => ({
    latitude: Math.max(-90, Math.min(90, latitude)),
    longitude: longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
  })
  return [
    corner(south - AROUND, west - AROUND),
    corner(south - AROUND, east + AROUND),
    corner(north + AROUND, east + AROUND),
    corner(north + AROUND, west - AROUND),
  ]
}

/** Degrees: a tenth of a metre. */
const AROUND = 1e-6
