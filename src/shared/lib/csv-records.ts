/** What keeps a text from being read as CSV, and in which record, counted from 1. */
export interface CsvFault {
  readonly row: number
  readonly why: 'never-closed' | 'text-behind-quote' | 'too-long' | 'too-many-cells'
}

export interface CsvDialect {
  /** What stands between cells: one character or more, neither quote nor line end. */
  readonly delimiter: string
  /** Longest record, in UTF-16 units: a quote that is never closed makes one of all that follows. */
  readonly mostLength: number
  readonly mostCells: number
}

/**
 * Gives the records of a CSV text (RFC 4180) to `take`, one after the other, until it answers true. Lines may end in CRLF,
 * LF or CR, each of them, the last one in nothing; a blank line is a record of one blank cell. Nothing is trimmed. A
 * quotation mark in a cell that does not begin with one is a character like others (`5" shell`), and text behind the one
 * that closes a cell is a fault: programs differ in what they make of it.
 */
export function eachRecord(
  text: string,
  { delimiter, mostLength, mostCells }: CsvDialect,
  take: (cells: string[], row: number) => boolean,
): CsvFault | null {
  let at = 0
  for (let row = 1; at < text.length; row += 1) {
    const begin = at
    const cells: string[] = []
    for (let more = true; more;) {
      const last = begin + mostLength
      const cell = text[at] === '"' ? quoted(text, at, last) : plain(text, at, last, delimiter)
      if (cell === null) return { row, why: 'never-closed' }
      if (cell.end > last) return { row, why: 'too-long' }
      if (cells.push(cell.text) > mostCells) return { row, why: 'too-many-cells' }
      at = cell.end
      more = text.startsWith(delimiter, at)
      if (more) at += delimiter.length
      else if (at < text.length && !isLineEnd(text, at)) return { row, why: 'text-behind-quote' }
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (take(cells, row)) return null
  }
  return null
}

interface Found {
  readonly text: string
  /** Of what comes behind the cell; beyond the last place where it may be, its text does not matter. */
  readonly end: number
}

function plain(text: string, from: number, last: number, delimiter: string): Found {
  const first = delimiter.charCodeAt(0)
  let at = from
  for (; at < text.length && at <= last && !isLineEnd(text, at); at += 1)
    if (text.charCodeAt(at) === first && text.startsWith(delimiter, at)) break
  return { text: text.slice(from, at), end: at }
}

function quoted(text: string, from: number, last: number): Found | null {
  let at = text.indexOf('"', from + 1)
  let doubled = false
  while (at >= 0 && at <= last && text[at + 1] === '"') {
    doubled = true
    at = text.indexOf('"', at + 2)
  }
  if (at < 0) return null
  if (at > last) return { text: '', end: at }
  const inside = text.slice(from + 1, at)
  return { text: doubled ? inside.replaceAll('""', '"') : inside, end: at + 1 }
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x0a || code === 0x0d
}
