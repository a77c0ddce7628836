import { parseEdtf, type Edtf } from '../date/edtf.ts'
import type { Position } from '../duplicate/kilometers.ts'
import { incidentStatus, verification, type IncidentStatus, type Verification } from '../incident/schema.ts'

const PEOPLE_SHAPE = '3, 3-10, 3+, unknown'

/** What is asked of a field other than for words. */
export type Asked =
  | { readonly kind: 'status'; readonly status: IncidentStatus }
  | { readonly kind: 'verification'; readonly verification: Verification }
  /** Any day in common with one of the dates; a date that nobody knows has none. */
  | { readonly kind: 'date'; readonly edtf: Edtf }
  /** No farther than so many kilometres, as far as the uncertainty of the place allows. */
  | { readonly kind: 'near'; readonly position: Position; readonly kilometers: number }
  /** The same of a place by its name, as it is typed for the gazetteer: `Ivanivka, Odesa`. */
  | { readonly kind: 'near-place'; readonly place: string; readonly kilometers: number }
  | { readonly kind: 'people'; readonly harm: 'killed' | 'injured'; readonly people: PeopleAsked }
  | { readonly kind: 'has'; readonly what: Having }

/** From `min` to `max` people, inclusive, of which the figure allows at least one number; or no figure at all. */
export type PeopleAsked = { readonly min: number; readonly max: number } | 'unknown'

/** What an incident may have or lack. */
export const havings = ['evidence', 'position', 'figure', 'source', 'denial'] as const
export type Having = (typeof havings)[number]

const readers = {
  status: (value) => oneOf(incidentStatus.options, value, (status) => ({ kind: 'status', status })),
  verification: (value) =>
    oneOf(verification.options, value, (standard) => ({ kind: 'verification', verification: standard })),
  date: (value) => {
    const edtf = parseEdtf(asInterval(value).toUpperCase())
    return edtf.ok ? { kind: 'date', edtf: edtf.value } : null
  },
  near: readNear,
  killed: (value) => ofPeople('killed', value),
  injured: (value) => ofPeople('injured', value),
  has: (value) => oneOf(havings, value, (what) => ({ kind: 'has', what })),
} as const satisfies Readonly<Record<string, (value: string) => Asked | null>>

/** Fields that hold words, beside those that are asked by a value. */
const worded = ['title', 'place', 'tag', 'source'] as const

type ValueField = keyof typeof readers
export type Field = ValueField | (typeof worded)[number]

export const fields: readonly Field[] = [
  ...worded,
  ...(Object.keys(readers) as ValueField[]), // just defined
]

/** The values that a field can have, or the shape of one; '' where it takes any words. */
export const valuesOf = (field: string): string => shapes.get(field.toLowerCase()) ?? ''

const shapes: ReadonlyMap<string, string> = new Map([
  ['status', incidentStatus.options.join(', ')],
  ['verification', verification.options.join(', ')],
  ['has', havings.join(', ')],
  ['date', '2022-03-16, 2022-03, 2022, 2022-03-01..2022-04-15'],
  ['near', '50.45,30.52; 50.45,30.52,5km; Bakhmut; "Bakhmut, Donetsk"; Bakhmut,5km'],
  ['killed', PEOPLE_SHAPE],
  ['injured', PEOPLE_SHAPE],
])

/** Null for a value that the field cannot have. */
export const asked = (field: ValueField, value: string): Asked | null => readers[field](value)

/** Two dots as they are mostly written, between two days or after or before one; EDTF has a stroke there. */
const asInterval = (value: string): string =>
  value.includes('/')
    ? value
    : value.replace(/^\.\.(?=.)|(?<=.)\.\.$|\.\./u, (dots, at: number) =>
        at === 0 ? '../' : at + dots.length === value.length ? '/..' : '/',
      )

function oneOf<T extends string>(options: readonly T[], value: string, of: (one: T) => Asked): Asked | null {
  const found = options.find((option) => option === value.toLowerCase())
  return found === undefined ? null : of(found)
}

/** `50.45,30.52` or `50.45,30.52,5km`; without a distance 10 km. */
const NEAR =
  /^(?<latitude>-?\d{1,2}(?:\.\d{1,9})?),(?<longitude>-?\d{1,3}(?:\.\d{1,9})?)(?:,(?<km>\d{1,5}(?:\.\d{1,3})?)(?:km)?)?$/i
const USUAL_KM = 10
/** How far, after a name that has a letter in it. */
const DISTANCE = /,\s*(?<km>\d{1,5}(?:\.\d{1,3})?)\s*(?:km|км|كم)?$/iu
const LETTER = /\p{L}/u

function readNear(value: string): Asked | null {
  const { latitude, longitude, km } = NEAR.exec(value.replaceAll(' ', ''))?.groups ?? {}
  const position = { latitude: Number(latitude), longitude: Number(longitude) }
  const isOnGlobe = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180
  if (isOnGlobe) return { kind: 'near', position, kilometers: Number(km ?? USUAL_KM) }
  const place = value.replace(DISTANCE, '').trim()
  if (!LETTER.test(place)) return null
  return { kind: 'near-place', place, kilometers: Number(DISTANCE.exec(value)?.groups?.['km'] ?? USUAL_KM) }
}

/** `3`, `3-10`, `3+`, `unknown`. */
const PEOPLE = /^(?<min>\d{1,9})(?:(?<more>\+)|-(?<max>\d{1,9}))?$/

function ofPeople(harm: 'killed' | 'injured', value: string): Asked | null {
  if (value.toLowerCase() === 'unknown') return { kind: 'people', harm, people: 'unknown' }
  const { min, max, more } = PEOPLE.exec(value)?.groups ?? {}
  if (min === undefined) return null
  const people = { min: Number(min), max: more === undefined ? Number(max ?? min) : Infinity }
  return people.min > people.max ? null : { kind: 'people', harm, people }
}
