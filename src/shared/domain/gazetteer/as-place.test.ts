import { expect, test } from 'vitest'
import { newPlace } from '../place/defaults.ts'
import { place } from '../place/schema.ts'
import { placeOfSettlement, settlementRadius } from './as-place.ts'
import { bakhmut, someSettlements } from './some-settlements.fixture.ts'

const found = { ...bakhmut, matched: 'Бахмут', isExact: true }

test('a place says that its position is the centre of a settlement, of the gazetteer, and keeps the name it was found by', () => {
  expect(placeOfSettlement(found)).toEqual({
    name: 'Бахмут',
    position: { latitude: 48.59441, longitude: 37.99983 },
    uncertaintyMeters: 4_500,
    verbatim:
      '48.59441, 37.99983 (GeoNames, by the gazetteer: centre of Bakhmut, Bakhmut Raion, Donetsk, UA)',
  })
})

test('whatever the names, it is a place that can be recorded', () => {
  const long = { ...found, name: 'x'.repeat(280), district: 'y'.repeat(300) }
  for (const one of [
    ...someSettlements.map((some) => ({ ...some, matched: some.name, isExact: true })),
    long,
  ])
    expect(place.safeParse({ ...newPlace('en'), ...placeOfSettlement(one) }).error).toBeUndefined()
})

test('the radius grows with a settlement and is never as small as the data is sure', () => {
  expect([0, 1_000, 80_500, 2_797_553, null].map(settlementRadius)).toEqual([
    2_000, 2_000, 4_500, 25_500, 3_000,
  ])
})
