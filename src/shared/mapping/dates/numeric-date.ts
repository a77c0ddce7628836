/** Three numbers of a date as they stand, such as `5/6/2022` with a clock time after it, and no more. */
export interface NumericDate {
  readonly one: number
  /** What parts them: `.`, `/` or `-`. */
  readonly by: string
  readonly other: number
  /** As written: two digits or four. */
  readonly year: string
  /** What follows: a time of day. */
  readonly rest: string
}

const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T]\s*(\S.*))?$/u

/** Null where it is no date of that shape. */
export function numericDate(text: string): NumericDate | null {
  const found = NUMERIC.exec(text)
  if (found === null) return null
  const [, one = '', by = '', other = '', year = '', rest = ''] = found
  return { one: Number(one), by, other: Number(other), year, rest }
}
