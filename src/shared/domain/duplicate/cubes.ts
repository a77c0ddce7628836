import { EARTH_KM, type Position } from './kilometers.ts'
import { NEAR_KILOMETERS } from './score.ts'

/** The globe fits in so many cubes each way, with one to spare on each side. */
const ACROSS = 2 * Math.ceil(EARTH_KM / NEAR_KILOMETERS) + 4

/**
 * The cube of space that holds a position, by number. Edges are as long as positions may be apart and still near, and a
 * chord is no longer than its arc: what is near lies in the same cube or in one that touches it, at the poles and at the
 * antimeridian as anywhere else.
 */
export function cubeOf({ latitude, longitude }: Position): number {
  const [rise, turn] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  const along = (part: number): number => Math.floor((part * EARTH_KM) / NEAR_KILOMETERS) + ACROSS / 2
  const [x, y, z] = [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)]
  return (along(x) * ACROSS + along(y)) * ACROSS + along(z)
}

const steps = [-1, 0, 1]

/** What to add to the number of a cube for itself and those that touch it. */
export const touching: readonly number[] = steps.flatMap((x) =>
  steps.flatMap((y) => steps.map((z) => (x * ACROSS + y) * ACROSS + z)),
)
