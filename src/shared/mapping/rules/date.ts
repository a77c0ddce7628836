import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { byPatterns } from '../dates/by-patterns.ts'
import { isDate, type DateReading } from '../dates/date-reading.ts'
import { monthInText } from '../dates/month-in-text.ts'
import { readDate } from '../dates/read-date.ts'
import { spanOf, type DatePrecision } from '../dates/span.ts'
import type { MadeIncident, ProblemCode } from '../mapped-row.ts'
import { shortened } from '../text/first-sentence.ts'
import { keywordFinder } from '../text/keywords.ts'
import { shownLine } from '../text/shown.ts'
import type { Cell } from '../table.ts'
import type { Draft } from './draft.ts'
import type { Make, MakeContext } from './make.ts'
import { remembering } from './remembering.ts'
import type { RowView } from './row-view.ts'

type DateRule = FieldOf<'date'>

export function makeDate(rule: DateRule, context: MakeContext): Make {
  const { column, endColumn } = rule
  const rejects = rule.ifUnreadable === 'reject'
  const first = reader(rule, column, context)
  const last = reader(rule, endColumn ?? column, context)
  const precisionOf = precisionFinder(rule)
  const basis = basisOf(rule)
  return (row, draft) => {
    const end = endColumn === null ? null : last(row.text(endColumn), row, draft)
    for (const text of endColumn === null ? severalIn(row, column) : [row.text(column)]) {
      const start = first(text, row, draft)
      if (start === null && end === null) continue
      const day = inMonth(rule, start?.edtf ?? '', row, draft)
      const span = spanOf(day, end?.edtf ?? '', precisionOf(row, draft))
      if (typeof span !== 'string') draft.add('dates', dated(span.edtf, start, end, basis), column)
      else draft.tell(endColumn ?? column, span, row.text(endColumn ?? column), rejects)
    }
  }
}

/** Several dates stand in a list, or with bars between them. */
const severalIn = (row: RowView, column: string): readonly string[] =>
  row.items(column).flatMap((item) => item.split('|').map((text) => text.trim()))

function reader(rule: DateRule, column: string, context: MakeContext) {
  const read = remembering(textReader(rule, column, context))
  return (text: string, row: RowView, draft: Draft): DateReading | null => {
    const reading = text === '' ? null : isTyped(row.cell(column)) ? readDate(text, 'none') : read(text)
    if (reading === null || isDate(reading)) return reading
    draft.tell(column, reading, text, rule.ifUnreadable === 'reject')
    return null
  }
}

/** A date of a workbook is one as it is: no pattern is for it. */
const isTyped = (cell: Cell): boolean => typeof cell === 'object' && cell?.type === 'date'

/** What the whole column allows decides, or is held against what the patterns say. */
function textReader({ patterns, seasons }: DateRule, column: string, { orderOf }: MakeContext) {
  const allowed = orderOf(column)
  return patterns.length > 0
    ? byPatterns(patterns, allowed, seasons)
    : (text: string): DateReading | ProblemCode => readDate(text, allowed, seasons)
}

function precisionFinder({ precision }: DateRule): (row: RowView, draft: Draft) => DatePrecision {
  if (precision === null) return () => 'day'
  const find = keywordFinder(precision.table)
  return (row, draft) => {
    const text = row.text(precision.column)
    const [found] = text === '' ? [] : find(text)
    if (text !== '' && found === undefined) draft.tell(precision.column, 'keyword', text, false)
    return found?.value ?? 'day'
  }
}

/** A day in the cell where the text names only its month is one that somebody filled in. */
function inMonth({ column, month }: DateRule, day: string, row: RowView, draft: Draft): string {
  if (month === null || !/^\d{4}-\d\d-\d\d$/u.test(day)) return day
  const text = row.text(month.column)
  const named = monthInText(text)
  if (named === null) return day
  if (named.month !== day.slice(0, 7)) draft.tell(column, 'date-elsewhere', row.text(column), false)
  else if (!named.hasDay) {
    draft.tell(column, 'month-only', row.text(column), false)
    if (month.take === 'month') return named.month
  }
  return day
}

function basisOf({ column, endColumn }: DateRule): string {
  const names = [column, endColumn].flatMap((name) => (name === null ? [] : [`“${shownLine(name).text}”`]))
  return shortened(`${names.length === 1 ? 'Column' : 'Columns'} ${names.join(' and ')} of the log`, 400)
}

/** Times of day become a window where the cells say on what clock; otherwise the basis tells of them. */
function dated(
  edtf: string,
  start: DateReading | null,
  end: DateReading | null,
  basis: string,
): MadeIncident['dates'][number] {
  const first = start?.clock ?? null
  const last = end?.clock ?? null
  if (first === null && last === null) return { edtf, basis, window: null }
  const offset = start?.offset ?? null
  const isOneClock = last === null || (end?.offset === offset && first !== null && first <= last)
  if (first !== null && offset !== null && isOneClock && /^\d{4}-\d\d-\d\d$/u.test(edtf))
    return {
      edtf,
      basis,
      window: { start: `${edtf}T${first}`, end: `${edtf}T${last ?? first}`, offset, zone: '' },
    }
  const times = [start, end].flatMap((read) => (read?.clock ? [timeOf(read)] : []))
  return { edtf, basis: `${basis}; it gives the time ${times.join(' and ')}`, window: null }
}

const timeOf = ({ clock, offset }: DateReading): string => `${clock ?? ''}${offset ?? ' without a time zone'}`
