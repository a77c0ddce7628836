import type { Area } from '#shared/domain/place/area.ts'
import { rectangle, ringOf, type Corner } from './drawn-ring.ts'

export const shapes = ['rectangle', 'outline'] as const
export type Shape = (typeof shapes)[number]

/** An area that is being drawn. */
export interface Drawing {
  readonly shape: Shape
  readonly corners: readonly Corner[]
  /** Where the next one would be put: under the pointer, or the crosshair that the keys move. */
  readonly next: Corner | null
}

/** More corners than these are a slip. */
export const MOST_CORNERS = 200

export const begun = (shape: Shape): Drawing => ({ shape, corners: [], next: null })

/** With one more corner, on the nearer side of the world from the last one. */
export function withCorner(drawing: Drawing, corner: Corner): Drawing {
  const last = drawing.corners.at(-1)
  const x =
    last === undefined || drawing.shape === 'rectangle' ? corner.x : corner.x - Math.round(corner.x - last.x)
  return drawing.corners.length >= MOST_CORNERS
    ? drawing
    : { ...drawing, corners: [...drawing.corners, { ...corner, x }] }
}

export const withoutLast = (drawing: Drawing): Drawing => ({
  ...drawing,
  corners: drawing.corners.slice(0, -1),
})

/** The area that these corners make; null where they are too few, or lie on one line or point. */
export function areaOf({ shape, corners }: Drawing): Area | null {
  const [one, other] = corners
  if (shape === 'rectangle')
    return one === undefined || other === undefined || one.x === other.x || one.y === other.y
      ? null
      : rectangle(one, other)
  return corners.length < 3 || isFlat(corners) ? null : ringOf(corners)
}

/** Whether it is whole with its corners as they are: a rectangle has two. */
export const isWhole = ({ shape, corners }: Drawing): boolean => shape === 'rectangle' && corners.length === 2

function isFlat(corners: readonly Corner[]): boolean {
  const [a, b] = [corners[0], corners.find(({ x, y }) => x !== corners[0]?.x || y !== corners[0].y)]
  if (a === undefined || b === undefined) return true
  return corners.every(({ x, y }) => (b.x - a.x) * (y - a.y) === (x - a.x) * (b.y - a.y))
}
