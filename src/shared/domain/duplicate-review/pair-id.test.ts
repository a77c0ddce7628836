import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordId } from '../record/schema.ts'
import { duplicateReviewBody } from './schema.ts'
import { pairId, pairOf } from './pair-id.ts'

const ids = fc.uniqueArray(fc.uuid({ version: [7, 8] }), { minLength: 3, maxLength: 8 })

test('a pair has one id, whichever comes first, and no other pair has it', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))
      const found = pairs.map(([one, other]) => recordId.parse(pairId(one, other)))
      expect(new Set(found).size).toBe(pairs.length)
      expect(pairs.map(([one, other]) => pairId(other, one))).toEqual(found)
      expect(found.every((id) => /^.{14}8.{4}[89ab]/.test(id))).toBe(true)
    }),
  )
})

test('the record names two different incidents, the lower one first', () => {
  const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const parse = (incidentIds: readonly string[]) =>
    duplicateReviewBody.safeParse({ incidentIds, decision: 'later', note: '' })
  expect(parse(pairOf(other, one))).toMatchObject({ success: true })
  for (const wrong of [
    [other, one],
    [one, one],
  ])
    expect(parse(wrong).error?.issues).toMatchObject([{ message: 'pair.order', path: ['incidentIds'] }])
})
