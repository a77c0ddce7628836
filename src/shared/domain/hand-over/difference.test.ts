import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsDifference } from './difference.ts'

const entry = (id: string, rev: number) => ({ kind: 'incident', id, rev })
const contents = fc.uniqueArray(
  fc.record({
    kind: fc.constant('incident'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rev: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ id }) => id },
)

test('says what was added, what is gone, and what changed from which revision to which', () => {
  expect(
    contentsDifference(
      [entry('a', 1), entry('b', 1), entry('c', 2)],
      [entry('a', 3), entry('c', 2), entry('d', 1)],
    ),
  ).toEqual({
    added: [entry('d', 1)],
    gone: [entry('b', 1)],
    changed: [{ kind: 'incident', id: 'a', from: 1, to: 3 }],
  })
})

test('is nothing between equal contents, and turns round with its two sides', () => {
  fc.assert(
    fc.property(contents, contents, (one, two) => {
      expect(contentsDifference(one, one)).toEqual({ added: [], gone: [], changed: [] })
      const [there, back] = [contentsDifference(one, two), contentsDifference(two, one)]
      expect(there.added).toEqual(back.gone)
      expect(there.changed.map(({ id }) => id).toSorted()).toEqual(
        back.changed.map(({ id }) => id).toSorted(),
      )
    }),
  )
})
