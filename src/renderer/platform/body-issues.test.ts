import { expect, test } from 'vitest'
import { bodyIssues, hasIssueWithin, issueAt, recordIssues } from './body-issues.ts'

const failure = {
  code: 'invalid',
  message: 'Not saved.',
  issues: [
    { path: ['records', 0, 'body', 'title'], key: 'text.required' },
    { path: ['records', 1, 'body', 'dates', 1, 'edtf'], key: 'date.edtf' },
    { path: ['reason'], key: 'text.tooLong' },
  ],
} as const

test('issues of the form’s own record are told from its body down; those of other records are left out', () => {
  expect(bodyIssues(failure, 1)).toEqual([
    { path: ['dates', 1, 'edtf'], key: 'date.edtf' },
    { path: ['reason'], key: 'text.tooLong' },
  ])
})

test('an issue is found at its own place only, and within the places above it', () => {
  const issues = bodyIssues(failure, 1)
  expect(issueAt(issues, 'dates', 1, 'edtf')?.key).toBe('date.edtf')
  expect(issueAt(issues, 'dates', 1)).toBeUndefined()
  expect(hasIssueWithin(issues, 'dates')).toBe(true)
  expect(hasIssueWithin(issues, 'dates', 0)).toBe(false)
})

test('what is wrong with a record that goes along is told apart from the form’s own, and from the reason', () => {
  expect(recordIssues(failure, 0)).toEqual([{ path: ['title'], key: 'text.required' }])
})
