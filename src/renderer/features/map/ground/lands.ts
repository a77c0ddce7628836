import topology from 'world-atlas/countries-50m.json'
import { countriesOf, type Land, type Ring } from '#shared/domain/place/countries.ts'
import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'

/** A land as one piece, also where it reaches over the date line: longitudes may be beyond 180 degrees. */
export interface WholeLand {
  readonly name: string
  readonly isUkraine: boolean
  readonly polygons: readonly (readonly Ring[])[]
  /** In the Mercator square, which it may reach out of. */
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const { ukraine, others } = countriesOf(topology)

/** Natural Earth, 1:50 million; Ukraine last, so that its border lies over those of its neighbours. */
export const lands: readonly WholeLand[] = [...others, ukraine].map(whole)

function whole(land: Land): WholeLand {
  const polygons = land.polygons.map((rings) => rings.map(unrolled))
  return { name: land.name, isUkraine: land === ukraine, polygons, box: boxAround(polygons.flat()) }
}

/** The same outline without jumps from one edge of the world to the other. */
function unrolled(ring: Ring): Ring {
  let turn = 0
  return ring.map(([longitude, latitude], at) => {
    const before = ring[at - 1]?.[0] ?? longitude
    if (longitude - before > 180) turn -= 360
    if (before - longitude > 180) turn += 360
    return [longitude + turn, latitude]
  })
}

export function boxAround(rings: readonly Ring[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [longitude, latitude] of ring) {
      west = Math.min(west, longitude)
      east = Math.max(east, longitude)
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  return { left: mercatorX(west), right: mercatorX(east), top: mercatorY(north), bottom: mercatorY(south) }
}
