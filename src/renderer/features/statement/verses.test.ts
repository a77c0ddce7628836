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

    test('every aside stands beside its own words', () => {
      const set = passages.flatMap(({ verses }) => verses)
      for (const aside of statement.asides)
        expect(set.filter(({ asides }) => asides.includes(aside)).map(({ phrase }) => phrase)).toEqual([
          aside.anchor.exact,
        ])
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

test('of words that overlap the longest keep their line, and nothing goes missing', () => {
  const [shipped] = statements
  const hospitals = shipped?.categories.find(({ id }) => id === 'hospital')
  if (shipped === undefined || hospitals === undefined) throw new Error('No such statement ships')
  const { start } = hospitals.anchor
  const within = { ...hospitals, id: 'within', anchor: { start: start + 2, end: start + 6, exact: 'spit' } }
  const set = setPassages({ ...shipped, categories: [within, hospitals], asides: [] })
  const lines = set.flatMap(({ verses }) => verses).filter(({ categories }) => categories.length > 0)
  expect(lines.map(({ phrase, categories }) => [phrase, categories.map(({ id }) => id)])).toEqual([
    ['hospitals', ['hospital', 'within']],
  ])
})

test('punctuation that closes a phrase stays on its line', () => {
  const verse = statements
    .flatMap((statement) => setPassages(statement))
    .flatMap(({ verses }) => verses)
    .find(({ phrase }) => phrase === 'deliberately against civilians')
  expect(verse?.after).toBe('.”')
})
