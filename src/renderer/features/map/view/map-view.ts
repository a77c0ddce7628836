import type { Bounds } from '#shared/domain/place/bounds.ts'
import {
  latitudeAt,
  longitudeAt,
  mercatorX,
  mercatorY,
  metersAcross,
  positionAt,
} from '#shared/domain/place/mercator.ts'
import type { Position } from '#shared/domain/place/schema.ts'

/** What the map shows: its middle in the Mercator square, and how far it is zoomed in. At zoom 0 the world is 512 pixels wide. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** In pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A house and its garden fill the window. */
export const MOST_ZOOM = 18
/** What is small is shown with a town around it. */
const NEAR = 12
/** What a view is fitted around keeps so far from the edges. */
const MARGIN = 48

export const worldAcross = (zoom: number): number => 512 * 2 ** zoom

/** The same view where the world fills the window: no edge of it is seen, and each place at most once. */
export function kept({ x, y, zoom }: MapView, { width, height }: Size): MapView {
  const least = Math.max(0, Math.log2(Math.max(width, height) / 512))
  const within = Math.min(MOST_ZOOM, Math.max(least, zoom))
  const half = height / 2 / worldAcross(within)
  return { x: x - Math.floor(x), y: Math.min(1 - half, Math.max(half, y)), zoom: within }
}

/** Where a position is in the window, in pixels from its upper left corner. */
export function onScreen(
  view: MapView,
  size: Size,
  { latitude, longitude }: Position,
): readonly [number, number] {
  const across = worldAcross(view.zoom)
  const turned = mercatorX(longitude) - view.x
  return [
    size.width / 2 + (turned - Math.round(turned)) * across,
    size.height / 2 + (mercatorY(latitude) - view.y) * across,
  ]
}

export function positionOn(view: MapView, size: Size, [left, top]: readonly [number, number]): Position {
  const across = worldAcross(view.zoom)
  return positionAt(view.x + (left - size.width / 2) / across, view.y + (top - size.height / 2) / across)
}

export const moved = (view: MapView, size: Size, right: number, down: number): MapView => {
  const across = worldAcross(view.zoom)
  return kept({ ...view, x: view.x + right / across, y: view.y + down / across }, size)
}

/** Zoomed so that what is at this point of the window stays there. */
export function zoomed(
  view: MapView,
  size: Size,
  by: number,
  [left, top]: readonly [number, number],
): MapView {
  const { zoom } = kept({ ...view, zoom: view.zoom + by }, size)
  const change = 1 / worldAcross(view.zoom) - 1 / worldAcross(zoom)
  return kept(
    { x: view.x + (left - size.width / 2) * change, y: view.y + (top - size.height / 2) * change, zoom },
    size,
  )
}

/** As near as can be with all of this in the window. */
export function around({ west, south, east, north }: Bounds, size: Size, most = NEAR): MapView {
  const left = mercatorX(west)
  const right = mercatorX(east) + (east < west ? 1 : 0)
  const [top, bottom] = [mercatorY(north), mercatorY(south)]
  const zoom = Math.min(
    most,
    Math.log2(Math.max(1, size.width - 2 * MARGIN) / 512 / Math.max(right - left, 1e-9)),
    Math.log2(Math.max(1, size.height - 2 * MARGIN) / 512 / Math.max(bottom - top, 1e-9)),
  )
  return kept({ x: (left + right) / 2, y: (top + bottom) / 2, zoom }, size)
}

/** What is seen, in degrees. */
export function seen(view: MapView, size: Size): Bounds {
  const [halfX, halfY] = [size.width / 2 / worldAcross(view.zoom), size.height / 2 / worldAcross(view.zoom)]
  return {
    ...(halfX >= 0.5
      ? { west: -180, east: 180 }
      : { west: longitudeAt(view.x - halfX), east: longitudeAt(view.x + halfX) }),
    north: latitudeAt(view.y - halfY),
    south: latitudeAt(view.y + halfY),
  }
}

export const pixelsOf = (meters: number, latitude: number, zoom: number): number =>
  (meters / metersAcross(latitude)) * worldAcross(zoom)

export const metersOf = (pixels: number, latitude: number, zoom: number): number =>
  (pixels * metersAcross(latitude)) / worldAcross(zoom)
