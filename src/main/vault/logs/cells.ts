import { canonicalJson } from '#shared/journal/canonical.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'

type Cells = MappedRow['cells']

/** Most cells have none of it: they are found so at once. */
const TO_MEND = /[^\x20-\x7e]| {2}/u

/** Cells in the order of their columns' names, without what files do not agree on: space around them, forms of letters. */
export const plainCells = (cells: Cells, isWanted: (column: string) => boolean): Cells =>
  cells
    .flatMap(([column, text]): Cells => {
      const plain = TO_MEND.test(text) ? text.normalize('NFC').replace(/\s+/gu, ' ').trim() : text.trim()
      return plain === '' || !isWanted(column) ? [] : [[column, plain]]
    })
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** Whether two rows say the same in these columns. */
export const sameCells = (one: Cells, other: Cells, isWanted: (column: string) => boolean): boolean =>
  canonicalJson(plainCells(one, isWanted)) === canonicalJson(plainCells(other, isWanted))
