import { z } from 'zod'

/** A date field: its text as typed, and the explicit answer "not known". */
export const dateText = z.strictObject({ text: z.string(), unknown: z.boolean() })
export type DateText = z.infer<typeof dateText>

export const toDateText = (edtf: string): DateText =>
  edtf === 'unknown' ? { text: '', unknown: true } : { text: edtf, unknown: false }

export const edtfOf = (date: DateText): string => (date.unknown ? 'unknown' : date.text.trim())
