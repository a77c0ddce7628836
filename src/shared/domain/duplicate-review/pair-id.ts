/**
 * The id of the record about two incidents, the same in any order: a UUID of version 8 (RFC 9562) whose other bits are
 * those in which the two differ. So a pair has one record, and it is found without looking through all of them.
 */
export function pairId(one: string, other: string): string {
  const [a, b] = [one.replaceAll('-', ''), other.replaceAll('-', '')]
  const digits = Array.from(a, (digit, at) => (digitOf(digit) ^ digitOf(b[at])).toString(16))
  digits[12] = '8'
  digits[16] = ((parseInt(digits[16] ?? '0', 16) & 0b11) | 0b1000).toString(16)
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const digitOf = (hex: string | undefined): number => parseInt(hex ?? '0', 16)

/** The two as the record names them. */
export const pairOf = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one]
