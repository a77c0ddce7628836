import { expect, test } from 'vitest'
import { recordId } from '#shared/domain/record/schema.ts'
import { uuidV7 } from './uuid-v7.ts'

test('ids are version 7, variant 1, carry the time, and do not repeat', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1000 }, () => uuidV7())
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) {
    expect(recordId.safeParse(id).success).toBe(true)
    expect(id).toMatch(/^.{14}7.{4}[89ab]/)
    const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  }
})
