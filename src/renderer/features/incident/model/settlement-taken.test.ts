import { expect, test } from 'vitest'
import { bakhmut } from '#shared/domain/gazetteer/some-settlements.fixture.ts'
import { newPlace, toPlace } from './entries/place-entry.ts'
import { isStillOf, takenFrom } from './settlement-taken.ts'

const settlement = { ...bakhmut, matched: 'Бахмут', isExact: true }
const typed = {
  ...newPlace('017fb6a5-e601-7000-8000-000000000001', 'uk'),
  name: 'бах',
  coordinates: 'near the mill',
  uncertainty: '50',
  unknown: true,
}

test('a settlement fills name, position and radius, and all that stood there can be put back', () => {
  const taken = takenFrom(settlement, typed)
  const filled = { ...typed, ...taken.patch }
  expect(toPlace(filled)).toMatchObject({
    name: 'Бахмут',
    language: 'uk',
    position: settlement.position,
    uncertaintyMeters: 4_500,
    verbatim: expect.stringContaining('GeoNames') as string,
  })
  expect({ ...filled, ...taken.before }).toEqual(typed)
})

test('once something is typed over it, it is not put back', () => {
  const taken = takenFrom(settlement, typed)
  const filled = { ...typed, ...taken.patch }
  expect(isStillOf({ ...filled, adminCode: 'UA14' }, taken)).toBe(true)
  expect(isStillOf({ ...filled, uncertainty: '900' }, taken)).toBe(false)
})
