import { parseCoordinates } from '../../domain/place/coordinates.ts'
import type { ProblemCode } from '../mapped-row.ts'
import { at, type PositionReading } from './position-reading.ts'
import { readGeometry } from './read-geometry.ts'

/** What is longer says more than a place. */
const longest = 200

const DEGREES = /^[+-]?\d{1,3}(?:[.,]\d+)?$/u

/** `47.096` and `47,096`, alone in their columns, can be read in one way. */
const decimal = (text: string): number | null => (DEGREES.test(text) ? Number(text.replace(',', '.')) : null)

/** A latitude and a longitude in columns of their own: decimal degrees, or degrees, minutes and seconds. */
export function readTwo(latitude: string, longitude: string): PositionReading | ProblemCode {
  const [one, other] = [decimal(latitude), decimal(longitude)]
  if (one !== null && other !== null) return at(one, other)
  return inWords(`${latitude}; ${longitude}`)
}

/** `lat lon`, `lat lon alt` or `lat lon alt accuracy`, as ODK writes a point; accuracy in meters, 0 where it was not measured. */
const ODK =
  /^(?<one>-?\d+(?:\.\d+)?) (?<other>-?\d+(?:\.\d+)?)(?: -?\d+(?:\.\d+)?(?: (?<accuracy>\d+(?:\.\d+)?))?)?$/u
const PAIR = /^\[?\s*(?<one>[+-]?\d+(?:\.\d+)?)\s*[,;|]\s*(?<other>[+-]?\d+(?:\.\d+)?)\s*\]?$/u
const GEOMETRY = /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|^\{/iu

/**
 * A position in one column: two numbers parted by a space, comma, semicolon or bar, a point of ODK, degrees, minutes and
 * seconds, MGRS, WKT or a GeoJSON geometry. `order` is for numbers alone: letters and formats that fix it say it themselves.
 */
export function readOne(
  received: string,
  order: 'latitude-first' | 'longitude-first',
): PositionReading | ProblemCode {
  const text = received.trim().replace(/\s+/gu, ' ')
  if (GEOMETRY.test(text) || /;.*;/u.test(text.slice(0, 1_000))) return readGeometry(received)
  if (text.length > longest) return 'coordinate'
  const numbers = (ODK.exec(text) ?? PAIR.exec(text))?.groups
  if (!numbers) return inWords(text.replace('|', ';'), order)
  const [one, other] = [Number(numbers['one']), Number(numbers['other'])]
  const accuracy = Number(numbers['accuracy'] ?? 0)
  const [latitude, longitude] = order === 'latitude-first' ? [one, other] : [other, one]
  return at(latitude, longitude, accuracy > 0 && accuracy <= 2_000_000 ? accuracy : null)
}

/** By the domain's reader of what people type. */
function inWords(text: string, order = 'latitude-first'): PositionReading | ProblemCode {
  if (text.length > longest) return 'coordinate'
  const read = parseCoordinates(text)
  if (!read.ok) {
    const key = read.failure.issues?.[0]?.key
    return key === 'place.latitude' || key === 'place.longitude' ? 'coordinate-range' : 'coordinate'
  }
  const { position, uncertaintyMeters, notation } = read.value
  const turned = order === 'longitude-first' && notation === 'decimal' && !/[NSEW]/iu.test(text)
  return turned
    ? at(position.longitude, position.latitude, uncertaintyMeters)
    : at(position.latitude, position.longitude, uncertaintyMeters)
}
