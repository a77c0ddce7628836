import type { MapMark } from '../../../engine/map-answer.ts'
import { onScreen, pixelsOf, type MapView, type Size } from '../view/map-view.ts'

/** Radius of a mark in pixels: it grows with the digits of its number. */
export const radiusOf = ({ incidents }: MapMark): number =>
  incidents === 1 ? 9 : 12 + 3 * Math.log10(incidents)

/** All that it shows is one spot: nearer there is nothing more to be told apart. */
export const isSpot = ({ bounds: { west, south, east, north } }: MapMark): boolean =>
  east - west < SPOT && north - south < SPOT

/** Degrees: about a metre. */
const SPOT = 1e-5

/** The mark that is at this point of the window. */
export function markAt(
  marks: readonly MapMark[],
  view: MapView,
  size: Size,
  [left, top]: readonly [number, number],
): MapMark | null {
  let nearest: MapMark | null = null
  let least = Infinity
  for (const mark of marks) {
    const [x, y] = onScreen(view, size, mark)
    const distance = Math.hypot(x - left, y - top)
    if (distance > radiusOf(mark) + 3 || distance >= least) continue
    nearest = mark
    least = distance
  }
  return nearest
}

/** Of a circle that shows how far off its spot may be, in pixels; null where that is not known, or it would be no larger than the mark. */
export function circleOf(mark: MapMark, zoom: number): number | null {
  if (mark.uncertaintyMeters === null || !isSpot(mark)) return null
  const pixels = pixelsOf(mark.uncertaintyMeters, mark.latitude, zoom)
  return pixels > radiusOf(mark) ? pixels : null
}
