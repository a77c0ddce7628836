import type { Position } from './schema.ts'

/**
 * Web Mercator (EPSG:3857) as a square of side 1: x eastwards from 180° W, y southwards. Beyond `MOST_LATITUDE` the
 * square ends; what lies there is taken to lie on its edge.
 */
export const MOST_LATITUDE = 85.0511287798066

export const mercatorX = (longitude: number): number => longitude / 360 + 0.5

export function mercatorY(latitude: number): number {
  const within = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude))
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (within * Math.PI) / 360)) / (2 * Math.PI)
}

/** Of any x: where the square repeats itself, the longitude within 180° is told. */
export const longitudeAt = (x: number): number => (x - Math.floor(x) - 0.5) * 360

export const latitudeAt = (y: number): number =>
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90

export const positionAt = (x: number, y: number): Position => ({
  latitude: latitudeAt(y),
  longitude: longitudeAt(x),
})

/** Equator of WGS 84 in metres. */
const AROUND = 40_075_016.686

/** How many metres the side of the square is long at this latitude. */
export const metersAcross = (latitude: number): number => AROUND * Math.cos((latitude * Math.PI) / 180)
