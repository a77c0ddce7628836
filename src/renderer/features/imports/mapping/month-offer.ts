import type { ColumnFacts, LogLook } from '#shared/ipc/logs.ts'
import { isDate } from '#shared/mapping/dates/date-reading.ts'
import { monthInText } from '#shared/mapping/dates/month-in-text.ts'
import { readDate } from '#shared/mapping/dates/read-date.ts'

export interface MonthOffer {
  /** The column whose text names only the month. */
  readonly column: string
  /** Of the first rows. */
  readonly rows: number
  readonly text: string
}

/** A text that names the month of a date without its day: then somebody may have filled in the day. Null where there is none. */
export function monthOffer(
  { columns, sample }: Pick<LogLook, 'sample'> & { readonly columns: readonly ColumnFacts[] },
  dateColumn: string,
): MonthOffer | null {
  const at = columns.findIndex(({ name }) => name === dateColumn)
  const order = columns[at]?.dateOrder ?? 'none'
  const months = sample.map(({ cells }) => {
    const read = readDate(cells[at]?.trim() ?? '', order)
    return isDate(read) && /^\d{4}-\d\d-\d\d$/u.test(read.edtf) ? read.edtf.slice(0, 7) : null
  })
  const offers = columns.map(({ name }, column) => {
    const rows = sample.filter(({ cells }, row) => {
      const named = column === at ? null : monthInText(cells[column] ?? '')
      return named !== null && !named.hasDay && named.month === months[row]
    })
    return { column: name, rows: rows.length, text: rows[0]?.cells[column] ?? '' }
  })
  const [best] = offers.toSorted((a, b) => b.rows - a.rows)
  return best === undefined || best.rows === 0 ? null : best
}
