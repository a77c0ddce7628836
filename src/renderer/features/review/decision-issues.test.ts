import { expect, test } from 'vitest'
import { brokenElsewhere, decisionIssues } from './decision-issues.ts'

test('what the reviewer filled in is told at its field, and the rest leads to the form of the incident', () => {
  const decided = decisionIssues([
    { path: ['comment'], key: 'review.comment' },
    { path: ['checklist'], key: 'review.checklist' },
    { path: ['denialSearch'], key: 'denial.search' },
  ])
  const taken = decisionIssues([
    { path: ['status'], key: 'review.ownWork' },
    { path: [], key: 'reason.required' },
  ])
  expect([...decided.keys()]).toEqual(['comment', 'checklist', 'denialSearch'])
  expect(brokenElsewhere(taken, decided).map(({ key }) => key)).toEqual([
    'review.ownWork',
    'reason.required',
    'denial.search',
  ])
  expect(brokenElsewhere(decisionIssues([{ path: ['comment'], key: 'person.named' }]))).toEqual([])
})
