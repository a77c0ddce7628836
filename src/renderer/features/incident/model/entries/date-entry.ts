import { z } from 'zod'
import type { IncidentDate } from '#shared/domain/date/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { dateText, edtfOf, toDateText } from '../../../../form/date-text.ts'
import { toWindow, toWindowEntry, windowEntry, type WindowEntry } from './window-entry.ts'

const text = z.string()

/** A date as typed, with the window of clock times where a source gives one. */
export const dateEntry = z.strictObject({
  id: recordId,
  date: dateText,
  basis: text,
  window: windowEntry.nullable(),
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
  window: window === null ? null : toWindowEntry(window, edtf),
})

export const toIncidentDate = ({ date, basis, window }: DateEntry): IncidentDate => ({
  edtf: edtfOf(date),
  basis,
  window: window === null ? null : toWindow(window, edtfOf(date)),
})

/** The dates with the window of one of them changed. */
export const changeWindow = (
  dates: readonly DateEntry[],
  id: string,
  patch: Partial<WindowEntry>,
): DateEntry[] =>
  dates.map((entry) =>
    entry.id === id && entry.window !== null ? { ...entry, window: { ...entry.window, ...patch } } : entry,
  )
