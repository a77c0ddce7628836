import { expect, test } from 'vitest'
import { recordId } from '#shared/domain/record/schema.ts'
import { newId, newJobId } from './new-id.ts'

test('an id is a UUID of version 7 that tells its millisecond', () => {
  const before = Date.now()
  const id = newId()
  expect(recordId.safeParse(id).success).toBe(true)
  expect(id).toMatch(/^.{14}7.{4}[89ab]/)
  const millis = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(millis).toBeGreaterThanOrEqual(before)
  expect(millis).toBeLessThanOrEqual(Date.now())
})

test('ids made in the same moment differ', () => {
  expect(new Set(Array.from({ length: 1_000 }, newId)).size).toBe(1_000)
})

test('a job id has the form main asks for', () => {
  expect(newJobId()).toMatch(/^[0-9a-f]{32}$/)
})
