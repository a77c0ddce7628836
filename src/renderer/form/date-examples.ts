import { firstDayOf, parseEdtf } from '#shared/domain/date/edtf.ts'

/** Kinds of date that the help under a date field shows, in its order. */
export const exampleKinds = [
  'day',
  'about',
  'uncertain',
  'dayUnknown',
  'month',
  'season',
  'year',
  'interval',
  'openEnd',
  'openStart',
  'unknownStart',
  'second',
] as const
export type ExampleKind = (typeof exampleKinds)[number]

/** One EDTF text for each kind, built on the day that is typed, so that an example can be taken over as it is. */
export function dateExamples(typed: string): Readonly<Record<ExampleKind, string>> {
  const day = dayIn(typed)
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)]
  const season = 21 + Math.floor(((Number(month) + 9) % 12) / 3)
  return {
    day,
    about: `${day}~`,
    uncertain: `${day}?`,
    dayUnknown: `${year}-${month}-XX`,
    month: `${year}-${month}`,
    // January and February belong to the winter that began the year before.
    season: `${Number(month) < 3 ? String(Number(year) - 1).padStart(4, '0') : year}-${season}`,
    year,
    interval: `${year}-${month}-01/${day}`,
    openEnd: `${day}/..`,
    openStart: `../${day}`,
    unknownStart: `/${day}`,
    second: `${day}T14:30:00+02:00`,
  }
}

function dayIn(typed: string): string {
  const parsed = parseEdtf(typed.trim())
  if (!parsed.ok) return '2022-03-16'
  const { value } = parsed
  const date = value.kind === 'date' ? value.date : typeof value.start === 'string' ? value.end : value.start
  return typeof date === 'string' ? '2022-03-16' : firstDayOf(date)
}
