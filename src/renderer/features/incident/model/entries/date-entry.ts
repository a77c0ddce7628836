import { z } from 'zod'
import type { IncidentDate } from '#shared/domain/date/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { dateText, edtfOf, toDateText } from '../../../../form/date-text.ts'

const text = z.string()

/** A date as typed, with the window of clock times where a source gives one. */
export const dateEntry = z.strictObject({
  id: recordId,
  date: dateText,
  basis: text,
  window: z.strictObject({ start: text, end: text, offset: text, zone: text }).nullable(),
})
export type DateEntry = z.infer<typeof dateEntry>

export const newDate = (id: string): DateEntry => ({
  id,
  date: { text: '', unknown: false },
  basis: '',
  window: null,
})

export const toDateEntry = ({ edtf, basis, window }: IncidentDate, id: string): DateEntry => ({
  id,
  date: toDateText(edtf),
  basis,
  window,
})

export const toIncidentDate = ({ date, basis, window }: DateEntry): IncidentDate => ({
  edtf: edtfOf(date),
  basis,
  window,
})
