import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keywordFinder } from '../text/keywords.ts'
import { shortened } from '../text/first-sentence.ts'
import { shownLine } from '../text/shown.ts'
import type { Make } from './make.ts'
import { makeWhen } from './when.ts'

/** A link for each category of the table that has a word in the cell, each once; its rationale says which word, and where. */
export function makeCategory(rule: FieldOf<'category'>): Make {
  const { column, when, statementId, catalogueVersion, confidence } = rule
  const applies = makeWhen(when)
  const find = keywordFinder(rule.table)
  const always = rule.table.map(({ value, words: [word = ''] }) => ({ word, value }))
  const names = { column: quoted(column ?? ''), when: quoted(when?.column ?? '') }
  return (row, draft) => {
    if (!applies(row)) return
    const text = column === null ? '' : row.text(column)
    const found = column === null ? always : text === '' ? [] : find(text)
    for (const { word, value } of found) {
      if (draft.made.categories.some((link) => link.statementId === statementId && link.categoryId === value))
        continue
      const reasons = [
        ...(column === null ? [] : [`${names.column} has ${quoted(text)} (keyword “${word}”)`]),
        ...(when === null
          ? []
          : [
              `${names.when} ${when.words.length === 0 ? 'says yes or is above 0' : `has ${quoted(row.text(when.column))}`}`,
            ]),
      ]
      const rationale =
        reasons.length === 0 ? 'Every row of this log.' : `In the log, ${reasons.join(', and ')}.`
      const link = { statementId, categoryId: value, catalogueVersion, rationale, confidence }
      draft.add('categories', link, column ?? when?.column ?? '')
    }
  }
}

const quoted = (text: string): string => `“${shownLine(shortened(text, 300)).text}”`
