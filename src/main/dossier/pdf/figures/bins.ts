export type Unit = 'day' | 'month' | 'year'

const dayMs = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The smallest unit of which the columns are few enough to be told apart. */
export function unitFor(first: string, last: string): Unit {
  if (dayNumber(last) - dayNumber(first) < 62) return 'day'
  return monthNumber(last) - monthNumber(first) < 60 ? 'month' : 'year'
}

/** The column that a day falls into. */
export const binOf = (day: string, unit: Unit): string =>
  unit === 'day' ? day : unit === 'month' ? day.slice(0, 7) : day.slice(0, 4)

const mostLabels = 9

/** Every day, month or year from the first to the last, in ISO 8601; about every so many of them has a label. */
export function binsOf(
  first: string,
  last: string,
  unit: Unit,
): { readonly key: string; readonly label: string }[] {
  const keys =
    unit === 'day' ? daysOf(first, last) : unit === 'month' ? monthsOf(first, last) : yearsOf(first, last)
  const every = Math.ceil(keys.length / mostLabels)
  return keys.map((key, index) => ({ key, label: index % every === 0 ? key : '' }))
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const daysOf = (first: string, last: string): string[] =>
  range(dayNumber(first), dayNumber(last)).map((day) => new Date(day * dayMs).toISOString().slice(0, 10))

const monthsOf = (first: string, last: string): string[] =>
  range(monthNumber(first), monthNumber(last)).map(
    (month) => `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
  )

const yearsOf = (first: string, last: string): string[] =>
  range(Number(first.slice(0, 4)), Number(last.slice(0, 4))).map(yearText)

const yearText = (year: number): string => String(year).padStart(4, '0')
