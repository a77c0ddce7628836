import { monthNumber } from '../../domain/date/month-number.ts'

/** The month with which a text begins, and whether it names a day of it. */
export interface NamedMonth {
  /** `2024-03` */
  readonly month: string
  readonly hasDay: boolean
}

/** Up to two words (`Around`, `In early`) may stand before it. */
const BEGINNING =
  /^(?:\p{L}+[,\s-]+){0,2}?(?<day>\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?\s+)?(?<name>\p{L}{3,12})\.?(?<after>\s+\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?,)?,?\s+(?<year>\d{4})(?!\d)/u

/** How much of a text is looked at. */
const beginning = 80

/** `March 2024: …`, `01 March 2024: …`, `Around 3 March 2024`, `March 3, 2024`; null where a text begins with no month. */
export function monthInText(text: string): NamedMonth | null {
  const found = BEGINNING.exec(text.slice(0, beginning).trimStart())?.groups
  const number = monthNumber(found?.['name'] ?? '')
  if (!found || number === null) return null
  return {
    month: `${found['year'] ?? ''}-${String(number).padStart(2, '0')}`,
    hasDay: found['day'] !== undefined || found['after'] !== undefined,
  }
}
