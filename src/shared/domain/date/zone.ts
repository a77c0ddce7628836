/** Offsets in civil use: `Z`, or `±hh:mm` between -12:00 and +14:00; `-00:00` is refused by ISO 8601. */
export function isOffset(text: string): boolean {
  if (text === 'Z') return true
  const [, sign, hours, minutes] = /^([+-])(\d\d):([0-5]\d)$/.exec(text) ?? []
  if (sign === undefined) return false
  const size = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? size > 0 && size <= 12 * 60 : size <= 14 * 60
}

/** An offset as people write it (`+2`, `UTC+02`, `+0200`, `−02:00`, `utc`) in the form `±hh:mm` or `Z`; else as it came. */
export function readOffset(typed: string): string {
  const bare = typed.trim().replace(/^(utc|gmt)\s*/i, '')
  if (typed.trim() !== '' && /^z?$/i.test(bare)) return 'Z'
  const [, sign = '', hours = '', minutes = '00'] = /^([+\-\u2212])(\d{1,2})(?::?(\d\d))?$/.exec(bare) ?? []
  return hours === '' ? typed.trim() : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}

/** Whether the machine's time zone database (IANA) knows the name, such as `Europe/Kyiv`. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return name === 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // RangeError is the only way Intl says that it knows no such zone
  }
}
