import { isFutureDay } from '#shared/domain/date/future.ts'

/** The day and the minute that a camera's clock showed, as EXIF writes it (`2022:03:16 08:50:00`); null where it says none. */
export function cameraTime(takenAt: string): { readonly day: string; readonly clock: string } | null {
  const found = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)/.exec(takenAt)
  if (found === null) return null
  const [, year, month, day, hour, minute] = found
  const time = { day: `${year}-${month}-${day}`, clock: `${hour}:${minute}` }
  return isOfCalendar(time) ? time : null
}

/** 0000-00-00 is what a camera writes whose clock was never set; anybody can write 2022-02-31 into a file. */
function isOfCalendar({ day, clock }: { readonly day: string; readonly clock: string }): boolean {
  const read = new Date(`${day}T${clock}:00.000Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${day}T${clock}`)
}

/** Days on which clocks begin that were never set, or have lost their battery. */
const firstDays: ReadonlySet<string> = new Set(['1970-01-01', '1980-01-01', '2000-01-01'])

/** Why the day of a camera's clock may be no day on which it took anything; null where nothing says so. */
export function dayDoubt(day: string, cameInAt: string): 'never-set' | 'later' | null {
  if (firstDays.has(day)) return 'never-set'
  return isFutureDay(day, cameInAt) ? 'later' : null
}
