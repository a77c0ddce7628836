import type { Position } from '../../domain/place/schema.ts'

/** Longitude, then latitude, in degrees of WGS 84. */
export type Coordinates = readonly [longitude: number, latitude: number]

/** To 7 decimals, a hundredth of a metre: more would only be noise. Adding 0 makes 0 of -0. */
const shortened = (degrees: number): number => Number(degrees.toFixed(7)) + 0

/** A position as RFC 7946 has it. */
export const coordinatesOf = ({ longitude, latitude }: Position): Coordinates => [
  shortened(longitude),
  shortened(latitude),
]

/**
 * The outline as a closed ring, its inside to the left (RFC 7946, 3.1.6). Null for what encloses nothing, as corners on one
 * line: a polygon must have an inside. An outline across the 180th meridian is not cut there.
 */
export function ringOf(outline: readonly Position[]): readonly Coordinates[] | null {
  const corners = outline.map(coordinatesOf)
  const [first] = corners
  const area = twiceArea(corners)
  if (first === undefined || area === 0) return null
  // The first corner stays the first, so that the way round is all that changes.
  const leftward = area > 0 ? corners : [first, ...corners.slice(1).toReversed()]
  return [...leftward, first]
}

/** Positive when the corners go round against the clock. */
const twiceArea = (corners: readonly Coordinates[]): number =>
  corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
    return sum + (x * nextY - nextX * y)
  }, 0)
