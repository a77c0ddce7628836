import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { readDecimal } from '../numbers/read-decimal.ts'
import { keywordFinder } from '../text/keywords.ts'
import type { Draft } from './draft.ts'
import type { RowView } from './row-view.ts'

/** As a place may hold. */
const most = 2_000_000

/** Meters around a position, as a rule says; null where nobody knows. 0 says that it was not measured. */
export function makeUncertainty(
  rule: FieldOf<'place'>['uncertainty'],
): (row: RowView, draft: Draft) => number | null {
  if (rule === null) return () => null
  if (rule.by === 'constant') return () => rule.meters
  const { column } = rule
  if (rule.by === 'column')
    return (row, draft) => {
      const text = row.text(column)
      const meters = readDecimal(text.replace(/\s?m$/iu, ''))
      if (text === '' || meters === 0) return null
      if (meters !== null && meters > 0 && meters <= most) return meters
      draft.tell(column, 'uncertainty', text, false)
      return null
    }
  const find = keywordFinder(rule.table)
  return (row, draft) => {
    const text = row.text(column)
    const [found] = text === '' ? [] : find(text)
    if (text !== '' && found === undefined) draft.tell(column, 'keyword', text, false)
    return found?.value ?? null
  }
}
