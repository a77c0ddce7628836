import { describe, expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { setPassages } from './verses.ts'

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(statements.map((statement) => [statement.id, statement] as const))(
  'passages of %s',
  (_, statement) => {
    const passages = setPassages(statement)

    test('no word of the statement is lost or added', () => {
      for (const [index, passage] of passages.entries()) {
        const words = passage.verses.map(({ before, phrase, after }) => before + phrase + after).join(' ')
        expect(squeeze(words)).toBe(squeeze(statement.passages[index]?.anchor.exact ?? ''))
      }
    })

    test('every category stands beside its own words', () => {
      const set = passages.flatMap(({ verses }) => verses)
      for (const category of statement.categories) {
        const verses = set.filter(({ categories }) => categories.includes(category))
        expect(verses.map(({ phrase }) => phrase)).toEqual(
          [category.anchor, ...category.alsoAt].map(({ exact }) => exact),
        )
      }
    })
  },
)

test('punctuation that closes a phrase stays on its line', () => {
  const verse = statements
    .flatMap((statement) => setPassages(statement))
    .flatMap(({ verses }) => verses)
    .find(({ phrase }) => phrase === 'deliberately against civilians')
  expect(verse?.after).toBe('.”')
})
