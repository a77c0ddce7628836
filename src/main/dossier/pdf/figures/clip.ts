import type { Ring } from '#shared/domain/place/countries.ts'

/** What a map shows, in degrees. */
export interface Frame {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

type Point = Ring[number]

/** One side of the frame: what lies within it, and where a line crosses it. */
interface Side {
  readonly holds: (point: Point) => boolean
  readonly crossing: (from: Point, to: Point) => Point
}

const atLongitude =
  (limit: number) =>
  ([x1, y1]: Point, [x2, y2]: Point): Point => [limit, y1 + ((y2 - y1) * (limit - x1)) / (x2 - x1)]
const atLatitude =
  (limit: number) =>
  ([x1, y1]: Point, [x2, y2]: Point): Point => [x1 + ((x2 - x1) * (limit - y1)) / (y2 - y1), limit]

const sidesOf = ({ west, east, south, north }: Frame): readonly Side[] => [
  { holds: ([x]) => x >= west, crossing: atLongitude(west) },
  { holds: ([x]) => x <= east, crossing: atLongitude(east) },
  { holds: ([, y]) => y >= south, crossing: atLatitude(south) },
  { holds: ([, y]) => y <= north, crossing: atLatitude(north) },
]

/** The part of an outline that lies in the frame (Sutherland and Hodgman 1974); empty where none does. */
export const clipped = (ring: Ring, frame: Frame): Ring =>
  sidesOf(frame).reduce<Ring>((points, side) => cutAt(points, side), ring)

const cutAt = (ring: Ring, { holds, crossing }: Side): Ring =>
  ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point
    const [was, is] = [holds(before), holds(point)]
    if (was && is) return [point]
    if (is) return [crossing(before, point), point]
    return was ? [crossing(before, point)] : []
  })
