import { unescapeFormula } from './formula-escape.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * The rows of a CSV file after RFC 4180, as texts: what `csvOf` wrote comes back to the letter, numbers as their digits
 * and an empty cell as ''. Lines may end in CRLF or LF, the last one in nothing; a byte order mark is passed over.
 * Refuses a quote that is never closed or that has text around it, by the line it is in (counted from 1).
 */
export function readCsv(text: string): Result<string[][]> {
  const rows: string[][] = []
  let row: string[] = []
  let line = 1
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at)
    if (cell === null) return fail('invalid', `Line ${line} has a quotation mark that does not fit.`)
    row.push(unescapeFormula(cell.text))
    line += breaksIn(text.slice(at, cell.end))
    at = cell.end
    const next = text.slice(at, at + 2)
    if (next.startsWith(',')) {
      at += 1
      if (at === text.length) row.push('')
      else continue
    } else at += next === '\r\n' ? 2 : 1
    line += 1
    rows.push(row)
    row = []
  }
  return ok(rows)
}

interface Found {
  readonly text: string
  /** Of the separator or line end after it. */
  readonly end: number
}

const PLAIN = /[^",\r\n]*(?:\r(?!\n)[^",\r\n]*)*/y
const QUOTED = /"((?:[^"]|"")*)"(?=,|\r?\n|$)/y

function plain(text: string, at: number): Found | null {
  PLAIN.lastIndex = at
  const found = PLAIN.exec(text)?.[0] ?? ''
  const end = at + found.length
  return text[end] === '"' ? null : { text: found, end }
}

function quoted(text: string, at: number): Found | null {
  QUOTED.lastIndex = at
  const found = QUOTED.exec(text)
  if (found === null) return null
  return { text: (found[1] ?? '').replaceAll('""', '"'), end: at + found[0].length }
}

const breaksIn = (text: string): number => text.split('\n').length - 1
