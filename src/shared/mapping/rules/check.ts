import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { isDate } from '../dates/date-reading.ts'
import { readDate } from '../dates/read-date.ts'
import type { ProblemCode } from '../mapped-row.ts'
import { readDecimal } from '../numbers/read-decimal.ts'
import { readYesNo, saysUnknown } from '../text/yes-no.ts'
import type { Make, MakeContext } from './make.ts'
import { remembering } from './remembering.ts'

/** Tells a cell that cannot be read as what its column is for. */
export function makeCheck({ column, as, ifUnreadable }: FieldOf<'check'>, { orderOf }: MakeContext): Make {
  const order = orderOf(column)
  const problemOf = remembering((text): ProblemCode | null => {
    if (saysUnknown(text)) return null
    if (as === 'number') return readDecimal(text) === null ? 'number' : null
    if (as === 'yes-no') return readYesNo(text) === null ? 'yes-no' : null
    const read = readDate(text, order)
    return isDate(read) ? null : read
  })
  return (row, draft) => {
    const text = row.text(column)
    const problem = text === '' ? null : problemOf(text)
    if (problem !== null) draft.tell(column, problem, text, ifUnreadable === 'reject')
  }
}
