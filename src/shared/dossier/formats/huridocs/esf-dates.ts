import { edtfBounds } from '../../../domain/date/bounds.ts'
import { firstDayOf, parseEdtf, type Edtf, type EdtfDate } from '../../../domain/date/edtf.ts'
import type { DossierIncident } from '../../schema/incident.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** An ISO 8601 day as `8 May 1989`. */
export function esfDay(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return `${Number(dayOfMonth)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** Micro-thesaurus 48, Types of Dates. */
const estimate = '01 Estimate'
const unknownPart = { month: '02 Unknown day', year: '03 Unknown month and day' } as const

/**
 * A date as the Events Standard Formats enter it: `8 May 1989`, 1 for an unknown day and January for an unknown month, with
 * the type of date as a clarifying note behind ` : `.
 */
export function esfDate(date: EdtfDate): string {
  const unknown = date.precision === 'month' || date.precision === 'year' ? unknownPart[date.precision] : null
  const isRough = date.precision === 'season' || date.precision === 'decade' || date.precision === 'century'
  const notes = [date.qualifier !== null || isRough ? estimate : null, unknown].filter(
    (note) => note !== null,
  )
  const text = esfDay(firstDayOf(date))
  return notes.length === 0 ? text : `${text} : ${notes.join(', ')}`
}

/**
 * When the event began, and when it ended where that is another date: the first and the last of the dates that sources give.
 * Null where none limits it.
 */
export function esfDates({ reported }: DossierIncident): {
  readonly initialDate: string | null
  readonly finalDate: string | null
} {
  const dates = reported.dates.flatMap(({ edtf }) => {
    const read = parseEdtf(edtf)
    return read.ok ? [read.value] : []
  })
  const starts = dates.flatMap((date) => bounded(date, 'start', edtfBounds(date).lower))
  const ends = dates.flatMap((date) => bounded(date, 'end', edtfBounds(date).upper))
  const first = starts.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  const last = ends.toSorted((a, b) => (a.day > b.day ? -1 : 1))[0]
  const initialDate = first === undefined ? null : esfDate(first.date)
  const finalDate = last === undefined ? null : esfDate(last.date)
  return { initialDate, finalDate: finalDate === initialDate ? null : finalDate }
}

function bounded(edtf: Edtf, side: 'start' | 'end', day: string | null) {
  const date = edtf.kind === 'date' ? edtf.date : edtf[side]
  return day === null || typeof date === 'string' ? [] : [{ day, date }]
}
