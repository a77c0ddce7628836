import { expect, test } from 'vitest'
import { emptyIncident } from '../incident/defaults.ts'
import type { IncidentBody } from '../incident/schema.ts'
import { authorsOf, baseOfReview, sameContent, takenIn } from './authors.ts'

const version = (changedBy: string, body: Partial<IncidentBody>) => ({
  changedBy,
  body: { ...emptyIncident(), ...body },
})
const review = {
  id: '017fb6a5-e601-7000-8000-000000000001',
  reviewer: '017fb6a5-e601-7000-8000-000000000002',
  at: '2022-03-23T10:00:00.000Z',
  rev: 1,
  decision: 'accepted' as const,
  comment: '',
  checklist: [],
}

test('status, decisions and tags are no content; everything else is', () => {
  const one = emptyIncident()
  expect(sameContent(one, { ...one, status: 'accepted', reviews: [review], tags: ['water'] })).toBe(true)
  for (const key of Object.keys(one) as (keyof IncidentBody)[]) {
    if (key === 'status' || key === 'reviews' || key === 'tags') continue
    expect(sameContent(one, { ...one, [key]: 'something else' })).toBe(false)
  }
})

test('whoever changed a word is an author, whoever submitted or returned it is none', () => {
  const versions = [
    version('olena', { title: 'One' }),
    version('clerk', { title: 'One', status: 'submitted' }),
    version('borys', { title: 'One', status: 'returned', reviews: [review] }),
    version('taras', { title: 'Two', status: 'returned', reviews: [review] }),
  ]
  expect([...authorsOf(versions)]).toEqual(['olena', 'taras'])
})

test('an acceptance closes what was written so far; only what comes after it has authors', () => {
  const accepted = [
    version('olena', { title: 'One', status: 'submitted' }),
    version('borys', { title: 'One', status: 'accepted', reviews: [review] }),
  ]
  expect([...authorsOf(accepted)]).toEqual([])
  const reopened = [...accepted, version('taras', { title: 'Two', status: 'submitted', reviews: [review] })]
  expect([...authorsOf(reopened)]).toEqual(['taras'])
})

test('what was merged in waits to be accepted until it was, also where the link was taken out again', () => {
  const from = (incidentId: string) => ({
    id: review.id,
    type: 'merged-from' as const,
    incidentId,
    note: '',
  })
  const merged = [version('olena', {}), version('olena', { relations: [from('a')] })]
  expect([...takenIn(merged)]).toEqual(['a'])
  expect([...takenIn([...merged, version('olena', {})])]).toEqual(['a'])
  const accepted = [...merged, version('borys', { relations: [from('a')], status: 'accepted' })]
  expect([...takenIn(accepted)]).toEqual([])
  expect([...takenIn([...accepted, version('olena', { relations: [from('a'), from('b')] })])]).toEqual(['b'])
})

test('a reviewer compares with the version that was last decided on, or with the first', () => {
  const first = version('olena', { title: 'One' })
  const second = version('olena', { title: 'Two', status: 'submitted' })
  const returned = version('borys', { title: 'Two', status: 'returned', reviews: [{ ...review, rev: 2 }] })
  const mended = version('olena', { title: 'Three', reviews: [{ ...review, rev: 2 }] })
  expect(baseOfReview([first, second])).toBe(first)
  expect(baseOfReview([first, second, returned, mended])).toBe(second)
  expect(baseOfReview([])).toBeUndefined()
})
