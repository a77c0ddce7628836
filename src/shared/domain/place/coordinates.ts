/*
 * Owns what people type for a position: decimal degrees, degrees with minutes and seconds, MGRS. It reads
 * only what has one meaning and says why it refuses the rest; it never guesses which number is which.
 */
import { fail, ok, type Result } from '../../lib/result.ts'
import { parseMgrs, looksLikeMgrs } from './mgrs.ts'
import type { Position } from './schema.ts'

/**
 * What was understood. `uncertaintyMeters` is a radius that the notation itself gives, else null;
 * `mgrs-square` tells that the position is the centre of a square and the radius its half diagonal.
 */
export interface Coordinates {
  readonly position: Position
  readonly notation: 'decimal' | 'dms' | 'mgrs'
  readonly uncertaintyMeters: number | null
  readonly note: 'mgrs-square' | null
}

const messages = {
  'place.coordinates':
    'These coordinates are not understood. Write 47.09600, 37.54857 or 47°05′45.6″N 37°32′54.9″E or 37TCN8985216854.',
  'place.ambiguous':
    'These coordinates can be read in two ways. Use a dot for decimals and a comma between the two.',
  'place.latitude': 'Latitude lies between -90 and 90.',
  'place.longitude': 'Longitude lies between -180 and 180.',
  'place.mgrs':
    'There is no such MGRS square. Both halves need as many digits, and the letters must fit the zone.',
}
const refuse = (key: keyof typeof messages) => fail('invalid', messages[key], { issues: [{ path: [], key }] })

/**
 * Reads a position (WGS 84) in decimal degrees, degrees and minutes, degrees, minutes and seconds, or MGRS.
 * Latitude comes first unless letters say otherwise. Fails `invalid` with one issue: `place.coordinates`,
 * `place.ambiguous`, `place.latitude`, `place.longitude` or `place.mgrs`.
 */
export function parseCoordinates(text: string): Result<Coordinates> {
  const typed = plain(text)
  if (looksLikeMgrs(typed)) return fromMgrs(typed)
  const decimals = commasSettled(typed)
  if (decimals === null) return refuse('place.ambiguous')
  const tokens = tokenise(decimals)
  const halves = tokens === null ? null : split(tokens)
  if (halves === null) return refuse('place.coordinates')
  const angles = halves.map(angleOf)
  const [one, other] = angles
  if (!one || !other) return refuse('place.coordinates')
  return assemble(one, other)
}

function fromMgrs(text: string): Result<Coordinates> {
  const square = parseMgrs(text)
  if (square === null) return refuse('place.mgrs')
  // A square of one metre is finer than any source measures: it says nothing about how sure the place is.
  const short = square.sideMeters > 1
  return ok({
    position: square.centre,
    notation: 'mgrs',
    uncertaintyMeters: short ? Math.ceil((square.sideMeters * Math.SQRT2) / 2) : null,
    note: short ? 'mgrs-square' : null,
  })
}

/** Writings of the four directions that are met in Ukrainian and Russian sources. */
const cyrillicDirections: readonly (readonly [RegExp, string])[] = [
  [/(?:пн|с)\.?\s?ш\.?/giu, 'N'],
  [/(?:пд|ю)\.?\s?ш\.?/giu, 'S'],
  [/(?:сх|в)\.?\s?д\.?/giu, 'E'],
  [/(?:зх|з)\.?\s?д\.?/giu, 'W'],
]

/** One writing for each sign: ° ' " - and ASCII digits. Not NFKC, which turns º into a letter. */
function plain(text: string): string {
  let result = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\u066b/gu, '.')
    .replace(/\u060c/gu, ',')
    .replace(/[\u200b-\u200f\u2060-\u2069\ufeff]/gu, '')
    .replace(/[º˚∘]/gu, '°')
    .replace(/''|’’|′′|[″“”„‟ʺ〃]/gu, '"')
    .replace(/[′’‘‛ʹʼ`´]/gu, "'")
    .replace(/[−‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
  for (const [writing, letter] of cyrillicDirections) result = result.replace(writing, letter)
  return result
}

/**
 * Decimal commas become dots when that is the only reading: no dot anywhere, every comma that has a digit on
 * both sides, and something else that parts the two numbers. Null when commas stay open to two readings.
 */
function commasSettled(text: string): string | null {
  if (!/\d,\d/u.test(text) || text.includes('.')) return text
  const settled = text.replace(/(\d),(?=\d)/gu, '$1.')
  const parted = /[;/°NSEW]/iu.test(settled) || /\d[,]? +[-+]?\d/u.test(settled)
  return parted ? settled : null
}

type Token =
  | {
      readonly kind: 'number'
      readonly digits: string
      readonly sign: -1 | 1 | null
      readonly unit: '°' | "'" | '"' | null
    }
  | { readonly kind: 'letter'; readonly letter: 'N' | 'S' | 'E' | 'W' }
  | { readonly kind: 'part' }

/** A sign counts only where a number may start: `47-37` is no pair. A colon stands for the unit due next. */
const TOKEN =
  /\s*(?:(?<sign>(?<![\d.°'":])[-+])?\s?(?<digits>\d+(?:\.\d+)?)\s?(?<unit>[°'":])?|(?<letter>[NSEW])|(?<part>[,;/]))/iuy

function tokenise(text: string): Token[] | null {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups
    if (!groups) return null
    tokens.push(tokenOf(groups))
  }
  return tokens
}

function tokenOf({ sign, digits, unit, letter, part }: Readonly<Record<string, string | undefined>>): Token {
  if (part !== undefined) return { kind: 'part' }
  // The pattern lets only these letters and units through.
  if (letter !== undefined) return { kind: 'letter', letter: letter.toUpperCase() as 'N' | 'S' | 'E' | 'W' }
  return {
    kind: 'number',
    digits: digits ?? '',
    sign: sign === '-' ? -1 : sign === '+' ? 1 : null,
    unit: unit === '°' || unit === "'" || unit === '"' ? unit : null,
  }
}

interface Half {
  readonly letter: 'N' | 'S' | 'E' | 'W' | null
  readonly numbers: readonly Extract<Token, { kind: 'number' }>[]
}

/** Parts the tokens into two angles: at the letters, else at the separator, else at the second degree sign or number. */
function split(tokens: readonly Token[]): readonly [Half, Half] | null {
  const letters = tokens.filter((token) => token.kind === 'letter')
  const parts = tokens.filter((token) => token.kind === 'part')
  if (letters.length !== 0 && letters.length !== 2) return null
  if (parts.length > 1) return null
  const cut = cutAt(tokens, letters.length === 2)
  if (cut === null) return null
  const one = halfOf(tokens.slice(0, cut))
  const other = halfOf(tokens.slice(cut).filter((token, index) => index > 0 || token.kind !== 'part'))
  return one && other ? [one, other] : null
}

function cutAt(tokens: readonly Token[], lettered: boolean): number | null {
  const part = tokens.findIndex((token) => token.kind === 'part')
  if (part !== -1) return part
  if (lettered) {
    if (tokens[0]?.kind === 'letter')
      return tokens.findIndex((token, index) => index > 0 && token.kind === 'letter')
    return tokens.findIndex((token) => token.kind === 'letter') + 1
  }
  const degrees = tokens.flatMap((token, index) =>
    token.kind === 'number' && token.unit === '°' ? [index] : [],
  )
  if (degrees.length === 2) return degrees[1] ?? null
  return tokens.length === 2 && degrees.length === 0 ? 1 : null
}

function halfOf(tokens: readonly Token[]): Half | null {
  const numbers = tokens.filter((token) => token.kind === 'number')
  const letters = tokens.filter((token) => token.kind === 'letter')
  const atAnEnd = letters.length === 0 || tokens[0]?.kind === 'letter' || tokens.at(-1)?.kind === 'letter'
  if (numbers.length === 0 || numbers.length > 3 || letters.length > 1 || !atAnEnd) return null
  return { letter: letters[0]?.letter ?? null, numbers }
}

interface Angle {
  readonly degrees: number
  readonly letter: 'N' | 'S' | 'E' | 'W' | null
  readonly sexagesimal: boolean
}

const UNITS = ['°', "'", '"'] as const

/** Null when units are out of order, minutes or seconds reach 60, or an inner part has a fraction. */
function angleOf({ letter, numbers }: Half): Angle | null {
  const [first, ...rest] = numbers
  if (!first || rest.some((number) => number.sign !== null)) return null
  if (first.sign !== null && letter !== null) return null // a sign and a letter may contradict each other
  if (numbers.some((number, index) => number.unit !== null && number.unit !== UNITS[index])) return null
  if (numbers.slice(0, -1).some((number) => number.digits.includes('.'))) return null
  const [degrees = 0, minutes = 0, seconds = 0] = numbers.map((number) => Number(number.digits))
  if (minutes >= 60 || seconds >= 60) return null
  const sexagesimal = rest.length > 0
  const size = sexagesimal ? Math.round((degrees + minutes / 60 + seconds / 3600) * 1e7) / 1e7 : degrees
  const negative = first.sign === -1 || letter === 'S' || letter === 'W'
  return { degrees: negative && size !== 0 ? -size : size, letter, sexagesimal }
}

function assemble(one: Angle, other: Angle): Result<Coordinates> {
  const eastFirst = one.letter === 'E' || one.letter === 'W'
  const eastSecond = other.letter === 'E' || other.letter === 'W'
  if (one.letter !== null && eastFirst === eastSecond) return refuse('place.coordinates')
  const [latitude, longitude] = eastFirst ? [other.degrees, one.degrees] : [one.degrees, other.degrees]
  if (Math.abs(latitude) > 90) return refuse('place.latitude')
  if (Math.abs(longitude) > 180) return refuse('place.longitude')
  return ok({
    position: { latitude, longitude },
    notation: one.sexagesimal || other.sexagesimal ? 'dms' : 'decimal',
    uncertaintyMeters: null,
    note: null,
  })
}
