import { OrderFinder, type DateOrder } from './dates/date-order.ts'
import { isDate } from './dates/date-reading.ts'
import { readDate } from './dates/read-date.ts'
import { readDecimal } from './numbers/read-decimal.ts'
import { remembering } from './rules/remembering.ts'
import type { Table } from './table.ts'
import { cellItems, cellText } from './text/cell-text.ts'

/** What a column holds, to offer what could be made of it. */
export interface ColumnFacts {
  readonly name: string
  readonly blank: number
  /** Readable as such, of those that are not blank. */
  readonly numbers: number
  readonly dates: number
  readonly links: number
  /** Different texts, counted up to 1,000. */
  readonly different: number
  /** The order that the column's dates allow; `either` where it cannot be known, `neither` where they contradict. */
  readonly dateOrder: DateOrder
  readonly examples: readonly string[]
}

const mostDifferent = 1_000
const mostExamples = 5
const longestExample = 200

/** The facts of every column of a table, over all its rows. */
export const columnFacts = (table: Table): ColumnFacts[] =>
  table.columns.map((name, at) => factsOf(table, name, at))

function factsOf({ rows }: Table, name: string, at: number): ColumnFacts {
  const order = new OrderFinder()
  const different = new Set<string>()
  const counts = { blank: 0, numbers: 0, dates: 0, links: 0 }
  const kindsOf = remembering(kinds)
  for (const { cells } of rows) {
    const cell = cells[at] ?? null
    const text = cellText(cell).trim()
    if (text === '') {
      counts.blank += 1
      continue
    }
    order.see(text)
    if (different.size < mostDifferent) different.add(text)
    const { number, date, link } = kindsOf(cellItems(cell)[0]?.trim() ?? '')
    if (number) counts.numbers += 1
    if (date) counts.dates += 1
    if (link) counts.links += 1
  }
  const examples = [...different]
    .slice(0, mostExamples)
    .map((text) => text.slice(0, longestExample).toWellFormed())
  return { name, ...counts, different: different.size, dateOrder: order.order, examples }
}

/** A date is counted as one whatever the order of its day and month. */
function kinds(text: string) {
  const number = readDecimal(text.slice(0, 100)) !== null
  const mayBeDate = /\d/u.test(text) && (!number || /^(?:19|20)\d\d$/u.test(text))
  const date = mayBeDate && [readDate(text, 'day-first'), readDate(text, 'month-first')].some(dateLike)
  return { number, date, link: /^https?:\/\//iu.test(text) }
}

const dateLike = (read: ReturnType<typeof readDate>): boolean => isDate(read) || read === 'date-ambiguous'
