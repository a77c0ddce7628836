import { eachRecord } from './csv-records.ts'
import { unescapeFormula } from './formula-escape.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * What `csvOf` wrote, to the letter: rows of texts, numbers as their digits, an empty cell as ''. A byte order mark is
 * passed over. Refuses, by its row, a quote that is never closed or has text behind it.
 */
export function readCsv(text: string): Result<string[][]> {
  const rows: string[][] = []
  const fault = eachRecord(
    text.startsWith('\ufeff') ? text.slice(1) : text,
    { delimiter: ',', mostLength: Infinity, mostCells: Infinity },
    (cells) => {
      rows.push(cells.map(unescapeFormula))
      return false
    },
  )
  return fault === null
    ? ok(rows)
    : fail('invalid', `Row ${fault.row} has a quotation mark that does not fit.`)
}
