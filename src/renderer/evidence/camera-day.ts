/** The day and the minute that a camera's clock showed, as EXIF writes it (`2022:03:16 08:50:00`); null where it says none. */
export function cameraTime(takenAt: string): { readonly day: string; readonly clock: string } | null {
  const found = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)/.exec(takenAt)
  if (found === null) return null
  const [, year, month, day, hour, minute] = found
  // What a camera writes whose clock was never set.
  if (year === '0000' || month === '00' || day === '00') return null
  return { day: `${year}-${month}-${day}`, clock: `${hour}:${minute}` }
}
