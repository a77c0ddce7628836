import { foldText } from '../../domain/text/fold.ts'
import { readDecimal } from '../numbers/read-decimal.ts'
import { readYesNo } from '../text/yes-no.ts'
import { remembering } from './remembering.ts'
import type { RowView } from './row-view.ts'

/** Whether a cell says yes, is a number above 0, or is one of some values; without a condition always. */
export function makeWhen(
  when: { readonly column: string; readonly values: readonly string[] } | null,
): (row: RowView) => boolean {
  if (when === null) return () => true
  const wanted = new Set(when.values.map((value) => foldText(value).trim()))
  const holds = remembering((text) =>
    wanted.size > 0
      ? wanted.has(foldText(text).trim())
      : readYesNo(text) === 'yes' || (readDecimal(text) ?? 0) > 0,
  )
  return (row) => {
    const text = row.text(when.column)
    return text !== '' && holds(text)
  }
}
