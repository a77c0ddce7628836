import { newTarget } from '../../domain/target/defaults.ts'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keywordFinder } from '../text/keywords.ts'
import { filledText } from './filled-text.ts'
import type { Make } from './make.ts'
import { makeWhen } from './when.ts'

/** One target for each entry of the table that has a word in the cell, each kind once; or the one that the rule names. */
export function makeTarget(rule: FieldOf<'target'>): Make {
  const { column, type, subtype } = rule
  const applies = makeWhen(rule.when)
  const find = keywordFinder(rule.table.map(({ words, ...value }) => ({ words, value })))
  const nameOf = filledText(rule.name, { kind: 'line', most: 300 })
  return (row, draft) => {
    if (!applies(row) || (column !== null && row.text(column) === '')) return
    const found = column === null ? [] : find(row.text(column)).map(({ value }) => value)
    const kinds = new Map(
      [...found, ...(found.length === 0 ? [{ type, subtype }] : [])].map((kind) => [
        `${kind.type} ${kind.subtype}`,
        kind,
      ]),
    )
    const name = nameOf(row, draft)
    for (const kind of kinds.values()) {
      if (kind.type === 'unknown' && name === '') continue
      const { id: _, ...target } = newTarget('')
      const of = kind.type === 'infrastructure' ? kind.subtype : 'none'
      draft.add(
        'targets',
        { ...target, type: kind.type, subtype: of, name },
        column ?? rule.when?.column ?? '',
      )
    }
  }
}
