import { expect, test } from 'vitest'
import { agreementOn } from './agreement-on.ts'

const coding = (incidentId: string, statementId: string, ...categoryIds: string[]) => ({
  incidentId,
  incidentRev: 2,
  statementId,
  categoryIds,
})
const links = [
  { statementId: 'one', categoryId: 'school' },
  { statementId: 'two', categoryId: 'hospital' },
]
const linksOf = (id: string, rev: number) => (id === 'lost' || rev !== 2 ? undefined : links)

test('compares codings of one statement with the links of that statement alone, in the version coded', () => {
  const codings = [
    coding('a', 'one', 'school'),
    coding('a', 'one', 'hospital'),
    coding('b', 'two', 'hospital'),
    coding('lost', 'one', 'school'),
    { ...coding('c', 'one', 'school'), incidentRev: 1 },
  ]
  expect(agreementOn('one', ['school', 'hospital'], codings, linksOf)).toMatchObject({
    codings: 2,
    incidents: 1,
    categories: [
      { categoryId: 'school', pairs: 2, both: 1, firstOnly: 1 },
      { categoryId: 'hospital', pairs: 2, secondOnly: 1, neither: 1 },
    ],
  })
})
