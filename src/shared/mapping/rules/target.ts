import { newTarget } from '../../domain/target/defaults.ts'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keywordFinder } from '../text/keywords.ts'
import { filledText } from './filled-text.ts'
import type { Make } from './make.ts'
import { makeWhen } from './when.ts'

type Kind = Pick<FieldOf<'target'>, 'type' | 'subtype'>

/** One target for each entry of the table that has a word in the cell, each kind once; or the one that the rule names. */
export function makeTarget(rule: FieldOf<'target'>): Make {
  const { column } = rule
  const applies = makeWhen(rule.when)
  const find = keywordFinder(rule.table.map(({ words, ...kind }) => ({ words, value: asKind(kind) })))
  const otherwise = [asKind(rule)]
  const nameOf = filledText(rule.name, { kind: 'line', most: 300 })
  return (row, draft) => {
    if (!applies(row) || (column !== null && row.text(column) === '')) return
    const found = column === null ? [] : find(row.text(column)).map(({ value }) => value)
    const kinds = new Map((found.length > 0 ? found : otherwise).map((kind) => [JSON.stringify(kind), kind]))
    const name = nameOf(row, draft)
    for (const kind of kinds.values()) {
      if (kind.type === 'unknown' && name === '') continue
      const { id: _, ...target } = newTarget('')
      draft.add('targets', { ...target, ...kind, name }, column ?? rule.when?.column ?? '')
    }
  }
}

/** Only infrastructure has a subtype. */
const asKind = ({ type, subtype }: Kind): Kind => ({
  type,
  subtype: type === 'infrastructure' ? subtype : 'none',
})
