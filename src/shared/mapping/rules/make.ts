import type { DateOrder } from '../dates/date-order.ts'
import type { Separators } from '../numbers/separators.ts'
import type { Draft } from './draft.ts'
import type { RowView } from './row-view.ts'

/** What one rule makes of one row. */
export type Make = (row: RowView, draft: Draft) => void

/** What a rule has to know besides the row. */
export interface MakeContext {
  readonly language: string
  /** Of a column, as the next, worked out over all rows. */
  readonly orderOf: (column: string) => DateOrder
  readonly separatorsOf: (column: string) => Separators
}
