import { countColumns, gapColumns, rangeColumns } from '#shared/domain/statement/coverage-table.ts'
import type { CategoryCoverage, FigureRange } from '../../engine/queries.ts'

export type NumberColumn = (typeof countColumns | typeof rangeColumns | typeof gapColumns)[number]
export const numberColumns: readonly NumberColumn[] = [...countColumns, ...rangeColumns, ...gapColumns]

/** `statement` is the order of the text, in which the table opens. */
export interface Sorting {
  readonly by: 'statement' | 'label' | NumberColumn
  readonly descending: boolean
}

/** One phrase with its support; `index` is its place in the statement. */
export interface CoverageRow {
  readonly index: number
  readonly label: string
  readonly support: CategoryCoverage
}

/** Rows in the order asked for; equal ones keep the order of the text. No figure is last in either direction. */
export function sortRows<Row extends CoverageRow>(rows: readonly Row[], sorting: Sorting): readonly Row[] {
  const { by, descending } = sorting
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    if (by === 'statement') return sign * (a.index - b.index)
    if (by === 'label') return sign * a.label.localeCompare(b.label, 'en') || a.index - b.index
    const [x, y] = [valueOf(a.support[by]), valueOf(b.support[by])]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.index - b.index
    return sign * (x - y) || a.index - b.index
  })
}

const valueOf = (cell: number | FigureRange | null): number | null =>
  typeof cell === 'number' ? cell : (cell?.min ?? null)
