import { parseEdtf } from './edtf.ts'
import { monthNumber } from './month-number.ts'

/** In Ukrainian and Russian the word for year may follow. */
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+(\p{L}+)[.,]?[ -]+(\d{4})(?: ?(?:року|р\.?|года|г\.?))?$/u
const MONTH_FIRST = /^([A-Za-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/
const MONTH_YEAR = /^(\p{L}+)[.,]?[ -]+(\d{4})(?: ?(?:року|р\.?|года|г\.?))?$/u
const SEASON_YEAR = /^(spring|summer|autumn|fall|winter)(?: of)? +(\d{4})$/i
const DECADE = /^(?:the )?(\d{3})0s$/i
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/
const ABOUT = /^(?:about|around|approximately|approx\.?|circa|ca\.?|c\.) *(.+)$/i

const seasonNumber: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
}

/**
 * Offers EDTF for a date as people type it ("16.03.2022", "about 16 March 2022"), or null. To be offered,
 * never taken over silently. Null when the text is EDTF already, and when it could mean two days (5/6/2022).
 */
export function suggestEdtf(text: string): string | null {
  if (parseEdtf(text).ok) return null
  const offer = writtenDate(text)
  return offer !== null && parseEdtf(offer).ok ? offer : null
}

/** As `suggestEdtf`, of EDTF itself too, and without asking the calendar: a 31 February is offered as it stands. */
export function writtenDate(text: string): string | null {
  const typed = text.trim().replace(/\s+/gu, ' ')
  const about = ABOUT.exec(typed)?.[1]
  const question = (about ?? typed).endsWith('?')
  const bare = (about ?? typed).replace(/ ?\?$/, '')
  const date = parseEdtf(bare).ok ? bare : (fromWords(bare) ?? fromNumbers(bare))
  if (date === null) return null
  const mark = about === undefined ? (question ? '?' : '') : question ? '%' : '~'
  return `${date}${mark}`
}

function fromWords(text: string): string | null {
  const [, seasonName = '', seasonYear = ''] = SEASON_YEAR.exec(text) ?? []
  if (seasonName !== '') return `${seasonYear}-${seasonNumber[seasonName.toLowerCase()] ?? ''}`
  const decade = DECADE.exec(text)?.[1]
  if (decade !== undefined) return `${decade}X`
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return written(dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return written(monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2])
  const monthYear = MONTH_YEAR.exec(text)
  return monthYear ? written(monthYear[2], monthNumber(monthYear[1] ?? '')) : null
}

/** Day first or month first is decided by the numbers alone: one of them must not be able to be a month. */
function fromNumbers(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return written(yearFirst[1], Number(yearFirst[3]), yearFirst[4])
  const found = NUMBERS.exec(text)
  if (!found) return null
  const [, one = '', , other = '', year] = found
  if (one === other) return written(year, Number(one), one)
  const canBeMonth = (digits: string) => Number(digits) >= 1 && Number(digits) <= 12
  if (canBeMonth(one) === canBeMonth(other)) return null
  return canBeMonth(one) ? written(year, Number(one), other) : written(year, Number(other), one)
}

function written(year: string | undefined, month: number | null, day?: string): string | null {
  if (year === undefined || month === null) return null
  const text = `${year}-${String(month).padStart(2, '0')}`
  return day === undefined ? text : `${text}-${day.padStart(2, '0')}`
}
