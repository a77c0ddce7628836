/*
 * A spreadsheet runs a cell that begins like a formula, and a reader that takes semicolon, tab or line break for the
 * separator begins a cell in the middle of a text, quotes or none. So wherever a cell could begin, an apostrophe is put
 * before what would run. A text that has apostrophes there already gets one more: what was read is what was written.
 */

/** Quotes and blanks do not shield it: some programs drop them before they look. */
const inside = String.raw`[ "]*[=+\-@＝＋－＠]`
/** A whole cell may not begin with a tab or a break either. */
const first = String.raw`[ "]*[=+\-@\t\r\n＝＋－＠]`

const TO_ESCAPE = new RegExp(String.raw`^'*(?=${first})|(?<=[;\t\r\n])'*(?=${inside})`, 'gu')
const ESCAPED = new RegExp(String.raw`^'+(?=${first})|(?<=[;\t\r\n])'+(?=${inside})`, 'gu')

/** The text with an apostrophe more wherever a spreadsheet could take the rest for a formula. */
export const escapeFormula = (text: string): string => text.replace(TO_ESCAPE, (had) => `'${had}`)

/** Undoes `escapeFormula`, to the letter. Of a text that never went through it, a leading `'` before `=` is taken away. */
export const unescapeFormula = (text: string): string => text.replace(ESCAPED, (had) => had.slice(1))
