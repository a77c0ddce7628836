const HIDDEN = /[\p{Cc}\u202a-\u202e]|\p{Cs}/gu
/** As `HIDDEN`, without the two controls that text of several lines may have. */
const HIDDEN_IN_PROSE = /[^\P{Cc}\t\n]|[\u202a-\u202e]|\p{Cs}/gu

/** Text as a record may hold it; `hidden` tells that something in it is shown by its number instead. */
export interface ShownText {
  readonly text: string
  readonly hidden: boolean
}

/** Without U+FEFF, which JavaScript counts among it: it is no space that anybody sees. */
const WHITE = /[^\S\ufeff]+/gu

/** Most cells are plain: they are found so at once. */
const PLAIN = /^[\x20-\x7e]*$/

/**
 * One line as a record may hold it: NFC, white space of any kind made single and trimmed, and characters that a record
 * refuses (controls, bidirectional overrides, halves of surrogate pairs) shown by their number, such as `[U+202E]`.
 */
export function shownLine(received: string): ShownText {
  const single = (/[^\S ]|\s\s/u.test(received) ? received.replace(WHITE, ' ') : received).trim()
  if (PLAIN.test(single)) return { text: single, hidden: false }
  return numberedBy(HIDDEN, single)
}

/** Several lines, by the same rule: CR LF and CR become LF; tabs and breaks stay, and what is around the text goes. */
export function shownProse(received: string): ShownText {
  const lines = (received.includes('\r') ? received.replace(/\r\n?/gu, '\n') : received).trim()
  if (PLAIN.test(lines)) return { text: lines, hidden: false }
  return numberedBy(HIDDEN_IN_PROSE, lines)
}

function numberedBy(pattern: RegExp, text: string): ShownText {
  if (text.search(pattern) < 0) return { text: text.normalize('NFC'), hidden: false }
  const shown = text.replace(
    pattern,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
  return { text: shown.normalize('NFC'), hidden: true }
}

/** Text that can be written as UTF-8: halves of surrogate pairs are shown by their number. */
export const wellFormed = (received: string): string =>
  received.isWellFormed() ? received : numberedBy(/\p{Cs}/gu, received).text
