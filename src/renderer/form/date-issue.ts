import { parseEdtf } from '#shared/domain/date/edtf.ts'
import type { DateText } from './date-text.ts'

/** Why a date is not one, more exactly than the record's schema says it. */
export function dateIssue(date: DateText): string | null {
  if (date.unknown) return null
  if (date.text.trim() === '') return 'date.required'
  const parsed = parseEdtf(date.text.trim())
  return parsed.ok ? null : (parsed.failure.issues?.[0]?.key ?? 'date.edtf')
}
