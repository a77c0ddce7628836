import * as mgrsModule from 'mgrs'
import type { Position } from './schema.ts'

/*
 * Node reads the package as CommonJS, with everything under `default`; bundlers read its ES module, which
 * has no default. Reflect, because a bundler would complain about the member that it does not have.
 */
const mgrs: typeof mgrsModule = 'forward' in mgrsModule ? mgrsModule : Reflect.get(mgrsModule, 'default')

const MGRS =
  /^(?<zone>[1-9]|0[1-9]|[1-5]\d|60)\s*(?<band>[C-HJ-NP-X])\s*(?<square>[A-HJ-NP-Z][A-HJ-NP-V])\s*(?<digits>[\d\s]*)$/i

/** Whether the text begins like a grid reference, so that its faults are best named as such. */
export const looksLikeMgrs = (text: string): boolean => /^\d{1,2}\s*[A-Z]\s*[A-Z]{2}[\s\d]*$/i.test(text)

/** The square that an MGRS reference names: its centre, and its side in metres (1 to 100,000). */
export interface MgrsSquare {
  readonly centre: Position
  readonly sideMeters: number
}

/**
 * Reads an MGRS reference (NGA.STND.0037) of 0 to 5 digits a side; null when it is none, when its halves
 * differ in length, or when no such square lies in its zone and band. The polar grid (A, B, Y, Z) is not read.
 */
export function parseMgrs(text: string): MgrsSquare | null {
  const groups = MGRS.exec(text.trim())?.groups
  const digits = digitsOf(groups?.['digits'] ?? '')
  const { zone = '', band = '', square = '' } = groups ?? {}
  if (digits === null || zone === '') return null
  const reference = `${Number(zone)}${band}${square}${digits}`.toUpperCase()
  let box: readonly [number, number, number, number]
  try {
    box = mgrs.inverse(reference)
  } catch {
    return null // the library throws on letters that its zone does not use
  }
  const [left, bottom, right, top] = box
  if (!liesIn(Number(zone), band.toUpperCase(), { left, bottom, right, top })) return null
  const centre = { latitude: rounded((bottom + top) / 2), longitude: rounded((left + right) / 2) }
  return { centre, sideMeters: 10 ** (5 - digits.length / 2) }
}

function digitsOf(text: string): string | null {
  const parts = text.split(/\s+/u).filter((part) => part !== '')
  const [east = '', north] = parts
  if (parts.length > 2 || (north !== undefined && north.length !== east.length)) return null
  const digits = parts.join('')
  return digits.length % 2 === 0 && digits.length <= 10 ? digits : null
}

interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

const BANDS = 'CDEFGHJKLMNPQRSTUVWX'

/** Squares at an edge reach over it, so some part has to lie inside; the letters repeat every 18 degrees. */
function liesIn(zone: number, band: string, box: Box): boolean {
  const south = BANDS.indexOf(band) * 8 - 80
  const north = band === 'X' ? 84 : south + 8
  if (band === 'X' && [32, 34, 36].includes(zone)) return false // Svalbard's wider zones leave these out
  const [west, east] = zoneLimits(zone, band)
  // Squares lean where the grid turns away from north: the box of two corners misses up to a tenth of what they cover.
  const [aside, above] = [(box.right - box.left) / 10, (box.top - box.bottom) / 10]
  return (
    box.top + above >= south &&
    box.bottom - above <= north &&
    box.right + aside >= west &&
    box.left - aside <= east
  )
}

/** Zones are six degrees wide, save for southern Norway (V) and Svalbard (X). */
function zoneLimits(zone: number, band: string): readonly [west: number, east: number] {
  const moved: Readonly<Record<string, readonly [number, number]>> = {
    '31V': [0, 3],
    '32V': [3, 12],
    '31X': [0, 9],
    '33X': [9, 21],
    '35X': [21, 33],
    '37X': [33, 42],
  }
  const west = zone * 6 - 186
  return moved[`${zone}${band}`] ?? [west, west + 6]
}

/** Seven decimals are a centimetre; what the arithmetic gives beyond is noise. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/**
 * MGRS reference of the square that holds the position; `digits` a side from 0 (100 km) to 5 (1 m).
 * Null beyond 80° S and 84° N, where another grid applies.
 */
export function formatMgrs(
  { latitude, longitude }: Position,
  digits: 0 | 1 | 2 | 3 | 4 | 5 = 5,
): string | null {
  if (latitude < -80 || latitude > 84) return null
  // Just short of 180° the library counts up to a zone 61; a centimetre further it knows better.
  const east = longitude > 179.9999999 ? 180 : longitude
  return mgrs.forward([east, latitude], digits)
}
