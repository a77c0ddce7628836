import { edtfBounds } from './bounds.ts'
import { parseEdtf } from './edtf.ts'
import { unitOf } from './time-unit.ts'

/**
 * The month in which a date lies, `2022-03`; the year, `2022`, where it may lie in several months of one; null where
 * not even the year is known. Never more exact than the date itself.
 */
export function monthOf(edtf: string | null): string | null {
  const parsed = parseEdtf(edtf ?? '')
  if (!parsed.ok) return null
  const bounds = edtfBounds(parsed.value)
  return unitOf(bounds, 'month') ?? unitOf(bounds, 'year')
}
