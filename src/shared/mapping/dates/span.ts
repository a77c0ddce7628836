import { parseEdtf } from '../../domain/date/edtf.ts'
import type { ProblemCode } from '../mapped-row.ts'

export type DatePrecision = 'day' | 'approximate' | 'month' | 'year' | 'span'

const PLAIN = /^\d{4}(?:-\d\d){0,2}$/u
const kept: Partial<Record<DatePrecision, number>> = { month: 7, year: 4 }

/**
 * The EDTF of a first and a last date, as exact as the precision allows; '' stands for an end that is not known. Two
 * equal ends are one date. `date` where an end is an interval itself, `date-backwards` where the last is before the first.
 */
export function spanOf(
  first: string,
  last: string,
  precision: DatePrecision,
): { readonly edtf: string } | ProblemCode {
  const start = asExact(first, precision)
  const end = asExact(last, precision)
  const edtf = end === '' || end === start ? start : `${start}/${end}`
  const parsed = parseEdtf(edtf)
  if (parsed.ok) return { edtf }
  return parsed.failure.issues?.[0]?.key === 'date.backwards' ? 'date-backwards' : 'date'
}

function asExact(edtf: string, precision: DatePrecision): string {
  if (!PLAIN.test(edtf)) return edtf
  return precision === 'approximate' ? `${edtf}~` : edtf.slice(0, kept[precision])
}
