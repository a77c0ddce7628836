import type { Bounds } from '#shared/domain/place/bounds.ts'
import { latitudeAt, longitudeAt } from '#shared/domain/place/mercator.ts'
import { worldAcross, type MapView, type Size } from './map-view.ts'

/** A part of the world, and how far it is zoomed in. */
export interface MapPart {
  readonly bounds: Bounds
  readonly zoom: number
}

export const WORLD: MapPart = { bounds: { west: -180, south: -90, east: 180, north: 90 }, zoom: 0 }

/** What is asked for, so that a small move asks for nothing new: whole squares of the world at a whole zoom. */
export function partOf(view: MapView, size: Size): MapPart {
  const zoom = Math.floor(view.zoom)
  const squares = 2 ** zoom
  const across = worldAcross(view.zoom)
  const [halfX, halfY] = [size.width / 2 / across, size.height / 2 / across]
  const west = Math.floor((view.x - halfX) * squares) / squares
  const east = Math.ceil((view.x + halfX) * squares) / squares
  const north = Math.max(0, Math.floor((view.y - halfY) * squares) / squares)
  const south = Math.min(1, Math.ceil((view.y + halfY) * squares) / squares)
  return {
    zoom,
    bounds: {
      ...(east - west >= 1
        ? { west: -180, east: 180 }
        : { west: longitudeAt(west), east: longitudeAt(east) }),
      // What lies beyond the square is drawn on its edge.
      north: north === 0 ? 90 : latitudeAt(north),
      south: south === 1 ? -90 : latitudeAt(south),
    },
  }
}

export const isSamePart = ({ bounds: one, zoom }: MapPart, { bounds: other, zoom: near }: MapPart): boolean =>
  zoom === near &&
  one.west === other.west &&
  one.south === other.south &&
  one.east === other.east &&
  one.north === other.north
