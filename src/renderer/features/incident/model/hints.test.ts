import { expect, it } from 'vitest'
import { hintFields } from '#shared/domain/statement/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { hintsOf } from './hints.ts'
import { newCategory } from './new-entries.ts'

const link = (categoryId: string, statementId = statements[0]?.id ?? '') =>
  newCategory('017fb6a5-e6ff-7000-8000-000000000001', {
    statementId,
    categoryId,
    catalogueVersion: 1,
    assertedBy: '017fb6a5-e6ff-7000-8000-000000000002',
    assertedAt: '2026-11-23T09:10:00.000Z',
  })

it('asks what the linked words ask, each question by the words that ask it', () => {
  const asked = hintsOf([link('hospital'), link('indiscriminate')], statements)
  expect(asked).toContainEqual(
    expect.objectContaining({ by: 'Hospitals, medical units', field: 'targets.emblem' }),
  )
  expect(asked).toContainEqual(expect.objectContaining({ field: 'targets.distanceMeters' }))
  expect(asked.every(({ field }) => field === null || hintFields.includes(field))).toBe(true)
})

it('asks nothing of words that it does not know', () => {
  expect(hintsOf([link('no-such-words'), link('hospital', 'another-statement')], statements)).toEqual([])
})
