import { enGB } from 'date-fns/locale/en-GB'
import type { Month } from 'date-fns'
import { parseEdtf, type EdtfDate, type EdtfEnd } from './edtf.ts'

/** English name of a month counted from 1. */
const monthName = (month: number): string =>
  // The grammar lets only 1-12 through.
  enGB.localize.month((month - 1) as Month)

/**
 * An EDTF text in English words: `about 16 March 2022`, `March 2022 (day unknown)`. Shows nothing that
 * is not in the text: a month never gets a day. `unknown` stays `unknown`; text that is not EDTF comes
 * back as it is, so that a person sees what was typed.
 */
export function edtfInWords(text: string): string {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return text
  const edtf = parsed.value
  if (edtf.kind === 'date') return dateInWords(edtf.date)
  if (typeof edtf.start === 'string') return `up to ${endInWords(edtf.end)}, start ${edtf.start}`
  if (typeof edtf.end === 'string') return `from ${dateInWords(edtf.start)}, end ${edtf.end}`
  return `from ${dateInWords(edtf.start)} to ${dateInWords(edtf.end)}`
}

// The grammar refuses an interval without any date, so the second end is one when the first is not.
const endInWords = (end: EdtfEnd): string => (typeof end === 'string' ? end : dateInWords(end))

function dateInWords(date: EdtfDate): string {
  const about = date.qualifier === 'approximate' || date.qualifier === 'uncertain-approximate'
  const uncertain = date.qualifier === 'uncertain' || date.qualifier === 'uncertain-approximate'
  const remarks = [unknownPart(date), uncertain ? 'uncertain' : ''].filter((remark) => remark !== '')
  const words = `${leadIn(date, about)}${name(date)}`
  return remarks.length === 0 ? words : `${words} (${remarks.join(', ')})`
}

function leadIn(date: EdtfDate, about: boolean): string {
  const span = date.precision === 'decade' || date.precision === 'century'
  if (span) return about ? 'some time in about ' : 'some time in '
  return about ? 'about ' : ''
}

function name(date: EdtfDate): string {
  switch (date.precision) {
    case 'century':
      return `the years ${year(date.firstYear)}–${year(date.firstYear + 99)}`
    case 'decade':
      return `the ${year(date.firstYear)}s`
    case 'year':
      return year(date.year)
    case 'season':
      // Winter crosses the new year; both years are said so that nobody has to guess which winter.
      return date.season === 'winter'
        ? `winter ${year(date.year)}–${String((date.year + 1) % 100).padStart(2, '0')}`
        : `${date.season} ${year(date.year)}`
    case 'month':
      return `${monthName(date.month)} ${year(date.year)}`
    case 'day':
      return `${date.day} ${monthName(date.month)} ${year(date.year)}`
    case 'second':
      return `${date.day} ${monthName(date.month)} ${year(date.year)}, ${date.time} (UTC${date.offset === 'Z' ? '' : date.offset})`
  }
}

const year = (value: number): string => String(value).padStart(4, '0')

function unknownPart(date: EdtfDate): string {
  if (date.precision === 'month' && date.unspecified === 'day') return 'day unknown'
  if (date.precision !== 'year') return ''
  if (date.unspecified === 'month') return 'month unknown'
  return date.unspecified === 'month-and-day' ? 'month and day unknown' : ''
}
