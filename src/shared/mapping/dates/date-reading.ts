import type { ProblemCode } from '../mapped-row.ts'

/** What a cell says of a day, a month or a year, and of the clock where it does. */
export interface DateReading {
  /** EDTF, never more exact than the cell. */
  readonly edtf: string
  /** `hh:mm` as written; null at midnight, which is how programs write a day. */
  readonly clock: string | null
  /** `Z` or `±hh:mm`; null where the cell does not say on what clock. */
  readonly offset: string | null
}

export const isDate = (read: DateReading | ProblemCode): read is DateReading => typeof read !== 'string'
