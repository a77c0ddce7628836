import { edtfBounds, type EdtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf, type Edtf } from '#shared/domain/date/edtf.ts'
import { timeUnits, unitOf, type TimeUnit } from '#shared/domain/date/time-unit.ts'

/** How closely the first date of an incident is known; what can be asked of `dated`. */
export const datedValues = [
  ...timeUnits.map((unit) => `one-${unit}` as const),
  ...timeUnits.map((unit) => `several-${unit}s` as const),
  'unknown',
  'about',
] as const
export type Dated = (typeof datedValues)[number]

/** The first date of an incident, which the list shows and by which it stands in a month. */
export interface FirstDate {
  /** Null where no day is known to limit it on either side. */
  readonly bounds: EdtfBounds | null
  /** Written as uncertain or approximate: it may lie beyond its bounds, nobody said by how much. */
  readonly isAbout: boolean
}

/** Of all dates of an incident, as EDTF texts. */
export function firstDate([text = '']: readonly string[]): FirstDate {
  const edtf = parseEdtf(text)
  return edtf.ok
    ? { bounds: edtfBounds(edtf.value), isAbout: isAbout(edtf.value) }
    : { bounds: null, isAbout: false }
}

/** What each of the dates may mean; one that nobody knows means no day. */
export const allBounds = (texts: readonly string[]): readonly EdtfBounds[] =>
  texts.flatMap((text) => {
    const edtf = parseEdtf(text)
    return edtf.ok ? [edtfBounds(edtf.value)] : []
  })

const isAbout = (edtf: Edtf): boolean =>
  (edtf.kind === 'date' ? [edtf.date] : [edtf.start, edtf.end]).some(
    (end) => typeof end !== 'string' && end.qualifier !== null,
  )

export function isDated({ bounds, isAbout: about }: FirstDate, how: Dated): boolean {
  if (how === 'unknown') return bounds === null
  if (how === 'about') return about
  if (bounds === null) return false
  const unit = timeUnits.find((one) => how === `one-${one}` || how === `several-${one}s`) ?? 'day'
  return (unitOf(bounds, unit) === null) === (how === severalOf(unit))
}

export const oneOf = (unit: TimeUnit): Dated => `one-${unit}`
export const severalOf = (unit: TimeUnit): Dated => `several-${unit}s`

/** Both ends of what a date may mean, as a filter writes them. */
export const spanOf = ({ lower, upper }: EdtfBounds): string => `${lower ?? 'open'}--${upper ?? 'open'}`

/** `2022-03-01--2022-04-15`; null for no such days. */
export function rangeAsked(value: string): EdtfBounds | null {
  const edtf = parseEdtf(value.replace('--', '/'))
  return edtf.ok && edtf.value.kind === 'interval' ? edtfBounds(edtf.value) : null
}
