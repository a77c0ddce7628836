import { z } from 'zod'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import type { TimeWindow } from '#shared/domain/date/schema.ts'
import { readOffset } from '#shared/domain/date/zone.ts'

const text = z.string()

/** A window of clock times as typed: the time alone stands for that time on the day of the date. */
export const windowEntry = z.strictObject({ start: text, end: text, offset: text, zone: text })
export type WindowEntry = z.infer<typeof windowEntry>

export const newWindow = (): WindowEntry => ({ start: '', end: '', offset: '', zone: '' })

/** The one day that an EDTF text names, or nothing where it names a longer or an uncertain time. */
function dayOf(edtf: string): string {
  const parsed = parseEdtf(edtf)
  return parsed.ok && parsed.value.kind === 'date' && parsed.value.date.precision === 'day'
    ? edtf.slice(0, 10)
    : ''
}

/** `14:30` on the day of the date, `2022-03-16 14:30` on another. */
export function toWindowEntry({ start, end, offset, zone }: TimeWindow, edtf: string): WindowEntry {
  const day = dayOf(edtf)
  const short = (local: string) =>
    day !== '' && local.startsWith(day) ? local.slice(11) : local.replace('T', ' ')
  return { start: short(start), end: short(end), offset, zone }
}

/** What was typed, as the record has it; what is no time stays as it is, so that the record's schema refuses it. */
export function toWindow({ start, end, offset, zone }: WindowEntry, edtf: string): TimeWindow {
  const from = localTime(start, dayOf(edtf))
  return {
    start: from,
    // One moment is a window that starts and ends with it.
    end: end.trim() === '' ? from : localTime(end, dayOf(edtf)),
    offset: readOffset(offset),
    zone: zone.trim(),
  }
}

function localTime(typed: string, day: string): string {
  const [, ownDay, hours = '', minutes = ''] =
    /^(?:(\d{4}-\d\d-\d\d)[ T]+)?(\d{1,2})[:.](\d\d)$/.exec(typed.trim()) ?? []
  if (hours === '') return typed.trim()
  return `${ownDay ?? day}T${hours.padStart(2, '0')}:${minutes}`
}
