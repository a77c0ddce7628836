import type { LogImportBody } from '#shared/domain/log-import/schema.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import { derivedId } from '../records/derived-id.ts'
import { plainCells } from './cells.ts'
import type { LogOrder } from './order.ts'

type Cells = MappedRow['cells']

/** By what a row without an id is known. */
export interface RowPrint {
  /** All that it says, in whatever order of columns and with whatever space around it. */
  readonly whole: string
  /** What it says in the columns that are read now and were read before, however numbers are padded; null where that is nothing. */
  readonly read: string | null
}

export type Prints = (cells: Cells) => RowPrint

/** `09` and `9`, `3.0` and `3`: only for finding a row again, and never for saying that it says the same. */
const unpadded = (text: string): string =>
  text.replace(/(?<!\d)0+(?=\d)/gu, '').replace(/(?<=\d)\.0+(?!\d)/gu, '')

/** Prints of rows as this file and earlier imports of its log can be held against each other. */
export function printsFor(
  { profile, columns }: Pick<LogOrder, 'profile' | 'columns'>,
  earlier: readonly Pick<LogImportBody, 'profile' | 'missingColumns'>[],
): Prints {
  const before = new Set(
    earlier.flatMap((one) => {
      const missing = new Set(one.missingColumns)
      return one.profile.fields.flatMap(ruleColumns).filter((column) => !missing.has(column))
    }),
  )
  const here = new Set(columns)
  const read = new Set(
    profile.fields.flatMap(ruleColumns).filter((column) => here.has(column) && before.has(column)),
  )
  return (cells) => {
    const all = plainCells(cells, () => true)
    const some = all.flatMap(([name, text]): Cells => (read.has(name) ? [[name, unpadded(text)]] : []))
    return { whole: printOf(all), read: some.length === 0 ? null : printOf(some) }
  }
}

const printOf = (cells: Cells): string => derivedId('cells', ...cells.flat())
