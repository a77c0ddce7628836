import { expect, test } from 'vitest'
import { areReopened } from './are-reopened.ts'

const standing = (id: string, status: 'draft' | 'accepted') => ({ id, body: { status } })

test('what was decided on before a merge is a draft after its undoing, and that is told', () => {
  const before = [standing('1', 'accepted'), standing('2', 'draft')]
  expect(areReopened(before, [standing('2', 'draft'), standing('1', 'draft')])).toBe(true)
  expect(areReopened(before, [standing('2', 'draft'), standing('1', 'accepted')])).toBe(false)
})
