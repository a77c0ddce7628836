/** A number of degrees with three decimals or more: closer than a kilometre. */
const DEGREES = String.raw`[-+−]?\d{1,3}[.,]\d{3,}\s*°?\s*[NSEW]?`
const DECIMAL = new RegExp(String.raw`${DEGREES}(?:\s*[,;/|]\s*|\s+|%2C)${DEGREES}`, 'gu')
const ONE_DMS = String.raw`\d{1,3}\s*°\s*\d{1,2}\s*['′’](?:\s*\d{1,2}(?:[.,]\d+)?\s*["″”]?)?\s*[NSEW]?`
const DMS = new RegExp(String.raw`${ONE_DMS}(?:[\s,;/]*${ONE_DMS})?`, 'gu')
const MGRS =
  /(?<![\p{L}\p{N}])\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{4,10}|\d{2,5}\s\d{2,5})(?![\p{L}\p{N}])/gu

const STANDS_FOR = '[coordinates withheld]'

/** The text without coordinates closer than a kilometre, as decimal degrees, degrees and minutes, or MGRS. */
export const withoutCoordinates = (text: string): string =>
  [DECIMAL, DMS, MGRS].reduce((told, pattern) => told.replace(pattern, STANDS_FOR), text)
