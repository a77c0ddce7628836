/** Digits of other scripts, signs and spaces as they are typed, in the one writing that is read. */
export const plain = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf),
    )
    .replace(/[−–]/gu, '-')
    .replace(/[\s\u202f'’]+/gu, ' ')
    .trim()

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/u
/** Thousands parted by a comma or a space, each group of three; a dot is for decimals alone. */
const GROUPED = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/u
/** As JSON and spreadsheets write what is very large or small. */
const EXPONENT = /^[+-]?\d(?:\.\d+)?e[+-]?\d{1,3}$/iu

/**
 * A decimal number: `9`, `9.0`, `-3`, `1,234`, `1 234`, `1.5e3`. Null for anything else, such as `1,5` and `1.234,5`, of
 * which it is not known what the comma parts.
 */
export function readDecimal(text: string): number | null {
  const typed = plain(text)
  const bare = GROUPED.test(typed) ? typed.replace(/[, ]/gu, '') : typed
  if (!DECIMAL.test(bare) && !EXPONENT.test(bare)) return null
  const number = Number(bare)
  return Number.isFinite(number) ? number : null
}
