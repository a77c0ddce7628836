import type { DateOrder } from '../dates/date-order.ts'
import type { Draft } from './draft.ts'
import type { RowView } from './row-view.ts'

/** What one rule makes of one row. */
export type Make = (row: RowView, draft: Draft) => void

/** What a rule has to know besides the row. */
export interface MakeContext {
  readonly language: string
  /** Of a column, worked out over all rows. */
  readonly orderOf: (column: string) => DateOrder
}
