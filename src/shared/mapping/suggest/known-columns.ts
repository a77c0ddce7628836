import { monthInText } from '../dates/month-in-text.ts'
import { columnFacts, type ColumnFacts } from '../column-facts.ts'
import type { Table } from '../table.ts'
import { cellText } from '../text/cell-text.ts'
import { isFor, type Purpose } from './column-names.ts'

type Kind = 'numbers' | 'dates' | 'links'

/** The columns of a table that say something, found by what they are called and hold. */
export class KnownColumns {
  readonly #table: Table
  readonly #rows: number
  readonly #columns: readonly ColumnFacts[]

  /** A column whose name has braces could not be named in a template. */
  constructor(table: Table) {
    this.#table = table
    this.#rows = table.rows.length
    this.#columns = columnFacts(table).filter(
      ({ name, blank }) => blank < table.rows.length && !/[{}]/u.test(name),
    )
  }

  /** Names of columns for a purpose; of those, that mostly hold a kind of value, where one is asked. */
  for(purpose: Purpose, kind?: Kind): string[] {
    return this.#columns
      .filter((facts) => isFor(facts.name, purpose) && (kind === undefined || this.#mostly(facts, kind)))
      .map(({ name }) => name)
  }

  of(kind: Kind): string[] {
    return this.#columns.filter((facts) => this.#mostly(facts, kind)).map(({ name }) => name)
  }

  get first(): string {
    return this.#columns[0]?.name ?? ''
  }

  /** Columns of words, not of values, those with the most to say first. */
  get texts(): string[] {
    return this.#columns
      .filter((facts) => (['numbers', 'dates', 'links'] as const).every((kind) => !this.#mostly(facts, kind)))
      .filter(({ examples }) => examples.some((text) => /\p{L}{2}/u.test(text)))
      .toSorted((a, b) => telling(b) - telling(a))
      .map(({ name }) => name)
  }

  /** Whether a column could name a row: some words in most rows, and not the same in all. */
  isTelling(column: string): boolean {
    const facts = this.#columns.find(({ name }) => name === column)
    return (
      facts !== undefined && meanLength(facts) >= 12 && facts.different > 1 && facts.blank * 2 < this.#rows
    )
  }

  /** Texts that begin with a month in most rows: there a log says when it knows no day. */
  get beginningWithMonth(): string[] {
    return this.#columns
      .filter(
        ({ examples }) => examples.filter((text) => monthInText(text) !== null).length * 2 > examples.length,
      )
      .filter((facts) => !this.#mostly(facts, 'dates'))
      .map(({ name }) => name)
  }

  /** Years of two digits are read by a pattern alone: the one that the order of the column allows. */
  shortYearPatterns(column: string): string[] {
    const { dateOrder, examples = [] } = this.#columns.find(({ name }) => name === column) ?? {}
    const separators = new Set(
      examples.flatMap((text) => /^\d{1,2}([./-])\d{1,2}\1\d{2}(?!\d)/u.exec(text)?.[1] ?? []),
    )
    if (dateOrder !== 'day-first' && dateOrder !== 'month-first') return []
    return [...separators].flatMap((between) => {
      const day = (dateOrder === 'day-first' ? ['d', 'M', 'yy'] : ['M', 'd', 'yy']).join(between)
      return [day, `${day} H:mm`, `${day} h:mm a`]
    })
  }

  /** Whether nearly all rows have something in it, and hardly one the same as another. */
  tellsApart(column: string): boolean {
    const at = this.#table.columns.indexOf(column)
    const given = this.#table.rows.flatMap(({ cells }) => {
      const text = cellText(cells[at] ?? null)
        .replace(/\s+/gu, ' ')
        .trim()
      return text === '' ? [] : [text]
    })
    return (
      given.length > 0 &&
      given.length * 10 >= this.#table.rows.length * 9 &&
      new Set(given).size * 100 >= given.length * 99
    )
  }

  #mostly(facts: ColumnFacts, kind: Kind): boolean {
    return facts[kind] * 2 > this.#rows - facts.blank
  }
}

const meanLength = ({ examples }: ColumnFacts): number =>
  examples.reduce((sum, text) => sum + text.length, 0) / Math.max(1, examples.length)

/** Long texts that differ from row to row tell what happened. */
const telling = (facts: ColumnFacts): number => meanLength(facts) * Math.log1p(facts.different)
