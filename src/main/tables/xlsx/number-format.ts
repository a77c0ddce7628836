/**
 * What a number format shows of a value. `elapsed` is a length of time (`[h]:mm`). Of a date the least that is shown:
 * `mmm-yy` shows no day, so nobody knows whether the day in the cell was ever said.
 */
export type NumberFormat = 'number' | 'elapsed' | 'time' | 'year' | 'month' | 'day' | 'day-and-time'

/** Formats that have a number instead of a code (18.8.30), with those of East Asian systems. */
const builtIn = new Map<number, NumberFormat>([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'day-and-time'],
  ...[45, 46, 47].map((id) => [id, 'elapsed'] as const),
])

export const builtInFormat = (id: number): NumberFormat => builtIn.get(id) ?? 'number'

/** By the code of a format (18.8.31), such as `dd/mm/yyyy;@`: its first section, without colours, texts and fill. */
export function numberFormatOf(code: string): NumberFormat {
  const { letters, isElapsed } = lettersOf(code)
  if (isElapsed) return 'elapsed'
  const shows = (letter: string): boolean => letters.some((one) => one === letter)
  const showsTime = shows('h') || shows('s')
  const showsDate = shows('y') || shows('d') || letters.some((_, at) => isMonth(letters, at))
  if (showsDate && showsTime) return 'day-and-time'
  if (showsTime) return 'time'
  if (!showsDate) return 'number'
  if (shows('d') || !shows('y')) return 'day'
  return shows('m') ? 'month' : 'year'
}

/** `m` is minutes behind hours and in front of seconds. */
const isMonth = (letters: readonly string[], at: number): boolean =>
  letters[at] === 'm' && letters[at - 1] !== 'h' && letters[at + 1] !== 's'

/** One letter for each run of y, m, d, h or s. */
function lettersOf(code: string): { readonly letters: readonly string[]; readonly isElapsed: boolean } {
  const letters: string[] = []
  if (/^\s*general\b/i.test(code)) return { letters, isElapsed: false }
  for (let at = 0; at < code.length; at += 1) {
    const sign = (code[at] ?? '').toLowerCase()
    if (sign === ';') break
    if (sign === '"') at = endOf(code, '"', at)
    else if (sign === '[') {
      const end = endOf(code, ']', at)
      if (/^\[(?:h+|m+|s+)\]$/i.test(code.slice(at, end + 1))) return { letters, isElapsed: true }
      at = end
    } else if (sign === '\\' || sign === '_' || sign === '*') at += 1
    else if (/^(?:am\/pm|a\/p)/i.test(code.slice(at, at + 5))) at = code.indexOf('/', at) + 1
    else if (isYear(code, at)) push(letters, 'y')
    else if ('mdhs'.includes(sign)) push(letters, sign)
  }
  return { letters, isElapsed: false }
}

/** `e` is the year of an era, and `E+` an exponent. */
const isYear = (code: string, at: number): boolean =>
  /y/i.test(code[at] ?? '') || (code[at] === 'e' && !/[+-]/.test(code[at + 1] ?? ''))

const endOf = (code: string, sign: string, from: number): number => {
  const end = code.indexOf(sign, from + 1)
  return end < 0 ? code.length : end
}

function push(letters: string[], letter: string): void {
  if (letters.at(-1) !== letter) letters.push(letter)
}
