import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keywordFinder } from '../text/keywords.ts'
import { shortened } from '../text/first-sentence.ts'
import { shownLine } from '../text/shown.ts'
import { saysUnknown } from '../text/yes-no.ts'
import { cellLine } from './filled-text.ts'
import type { Make } from './make.ts'
import { makeWhen } from './when.ts'

/** Each side that has a word in the cell, once. Never more than possible: the log alleges it. */
export function makePerpetrator(rule: FieldOf<'perpetrator'>): Make {
  const { column, otherwise } = rule
  const find = keywordFinder(rule.table.map(({ words, side }) => ({ words, value: side })))
  const applies = makeWhen(rule.when)
  const named = shownLine(column).text
  return (row, draft) => {
    const text = row.text(column)
    if (text === '' || saysUnknown(text) || !applies(row)) return
    const found = new Set(find(text).map(({ value }) => value))
    if (found.size === 0 && otherwise !== null) found.add(otherwise)
    if (found.size === 0) draft.tell(column, 'keyword', text, false)
    // Where the cell names several, it does not say which of them is of which side.
    const unit = found.size > 1 ? '' : cellLine(row, draft, rule.unit, 300)
    const basis = `The log alleges it: “${named}” has “${shortened(shownLine(text).text, 2_000)}”.`
    for (const side of found)
      draft.add('allegedPerpetrators', { side, unit, basis, confidence: 'possible' }, column)
  }
}
