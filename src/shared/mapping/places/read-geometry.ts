import type { Position } from '../../domain/place/schema.ts'
import type { ProblemCode } from '../mapped-row.ts'
import { at, isPosition, type PositionReading } from './position-reading.ts'

/** A ring of more is no outline of a place. */
const longest = 50_000
const mostCorners = 500

const POINT = /^(?:SRID=\d+;\s*)?POINT\s*(?:Z|M|ZM)?\s*\((?<numbers>[^()]+)\)$/iu
const POLYGON = /^(?:SRID=\d+;\s*)?POLYGON\s*(?:Z|M|ZM)?\s*\(\s*\((?<ring>[^()]+)\)\s*\)$/iu

/**
 * WKT (`POINT (longitude latitude)`, `POLYGON ((…))` without holes), the geometry of a GeoJSON feature of those kinds, or
 * the closed shape of ODK (`lat lon alt acc; …`). Lines, several parts and holes are no place that a record can hold:
 * `coordinate`.
 */
export function readGeometry(received: string): PositionReading | ProblemCode {
  const text = received.trim()
  if (text.length > longest) return 'coordinate'
  if (text.startsWith('{')) return fromGeoJson(text)
  const point = POINT.exec(text)?.groups?.['numbers']
  if (point !== undefined) return pointOf(numbers(point, /\s+/u))
  const ring = POLYGON.exec(text)?.groups?.['ring']
  if (ring !== undefined) return areaOf(ring.split(',').map((corner) => numbers(corner, /\s+/u)))
  return text.includes(';') ? fromShape(text) : 'coordinate'
}

/** ODK writes latitude first. */
const fromShape = (text: string): PositionReading | ProblemCode =>
  areaOf(
    text
      .split(';')
      .filter((corner) => corner.trim() !== '')
      .map((corner) => {
        const [latitude = NaN, longitude = NaN] = numbers(corner, /\s+/u)
        return [longitude, latitude]
      }),
  )

const numbers = (text: string, between: RegExp): number[] =>
  text
    .trim()
    .split(between)
    .map((one) => (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(one) ? Number(one) : NaN))

const pointOf = ([longitude = NaN, latitude = NaN]: readonly number[]): PositionReading | ProblemCode =>
  at(latitude, longitude)

/** Corners as longitude and latitude, the last one equal to the first. */
function areaOf(corners: readonly (readonly number[])[]): PositionReading | ProblemCode {
  const read = corners.map(pointOf)
  const problem = read.find((corner) => typeof corner === 'string' && corner !== 'coordinate-zero')
  if (typeof problem === 'string') return problem
  const area = read.map((corner): Position =>
    isPosition(corner) && corner.position ? corner.position : { latitude: 0, longitude: 0 },
  )
  const [first, last] = [area[0], area.at(-1)]
  const closed = first?.latitude === last?.latitude && first?.longitude === last?.longitude
  if (!closed || area.length < 4 || area.length - 1 > mostCorners) return 'coordinate'
  return { position: null, area: area.slice(0, -1), uncertaintyMeters: null }
}

function fromGeoJson(text: string): PositionReading | ProblemCode {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'coordinate'
  }
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value))
    return 'coordinate'
  const { type, coordinates } = value
  if (type === 'Point' && isNumbers(coordinates)) return pointOf(coordinates)
  if (type !== 'Polygon' || !Array.isArray(coordinates) || coordinates.length !== 1) return 'coordinate'
  const ring: unknown = coordinates[0]
  return Array.isArray(ring) && ring.every(isNumbers) ? areaOf(ring) : 'coordinate'
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && value.every((item) => typeof item === 'number')
