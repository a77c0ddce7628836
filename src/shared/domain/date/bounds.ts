import { byCodeUnit } from '../../lib/bytes.ts'
import { firstDayOf, lastDayOf, parseEdtf, type Edtf } from './edtf.ts'

/** First and last day a date may mean, ISO 8601, both inclusive; null where nothing limits it. */
export interface EdtfBounds {
  readonly lower: string | null
  readonly upper: string | null
}

/**
 * Our own bounds. An open or unknown end has none (never 1970, never today). Spring is March to May,
 * summer June to August, autumn September to November, winter December to February: the northern
 * meteorological seasons, for EDTF 21-24 names no hemisphere. Times keep the local day as written.
 */
export function edtfBounds(edtf: Edtf): EdtfBounds {
  if (edtf.kind === 'date') return { lower: firstDayOf(edtf.date), upper: lastDayOf(edtf.date) }
  return {
    lower: typeof edtf.start === 'string' ? null : firstDayOf(edtf.start),
    upper: typeof edtf.end === 'string' ? null : lastDayOf(edtf.end),
  }
}

/** Whether both could mean a day in common. An unknown end may lie anywhere, so it never rules a day out. */
export const overlaps = (a: Edtf, b: Edtf): boolean => overlap(edtfBounds(a), edtfBounds(b))

export const overlap = (one: EdtfBounds, other: EdtfBounds): boolean =>
  startsBy(one.lower, other.upper) && startsBy(other.lower, one.upper)

const startsBy = (lower: string | null, upper: string | null): boolean =>
  lower === null || upper === null || lower <= upper

/**
 * Sort order of EDTF texts: by lower bound, then upper bound, then the text. What has no lower bound
 * (`unknown`, null, an open start, text that is not EDTF) comes last.
 */
export function compareEdtf(a: string | null, b: string | null): number {
  const one = sortKey(a)
  const other = sortKey(b)
  return (
    byCodeUnit(one.lower ?? LAST, other.lower ?? LAST) ||
    byCodeUnit(one.upper ?? LAST, other.upper ?? LAST) ||
    byCodeUnit(a ?? LAST, b ?? LAST)
  )
}

/** Sorts after every ISO day and every EDTF text, which start with a digit, a dot or a slash. */
const LAST = '~'

function sortKey(text: string | null): EdtfBounds {
  const edtf = parseEdtf(text ?? '')
  return edtf.ok ? edtfBounds(edtf.value) : { lower: null, upper: null }
}
