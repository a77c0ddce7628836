import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingsOf } from './other-readings.ts'
import { position } from './schema.ts'

test('each reading is a place, and says whether incidents are expected there', () => {
  const readings = readingsOf({ latitude: 37.54857, longitude: 47.096 })
  expect(readings.map(({ kind, expected }) => [kind, expected])).toEqual([
    ['as-written', false],
    ['latitude-turned', false],
    ['longitude-turned', false],
    ['swapped', true],
  ])
})

test('no reading is given twice, and none that is no latitude', () => {
  const kinds = (latitude: number, longitude: number) =>
    readingsOf({ latitude, longitude }).map(({ kind }) => kind)
  expect(kinds(0, 0)).toEqual(['as-written'])
  expect(kinds(20, 20)).toEqual(['as-written', 'latitude-turned', 'longitude-turned'])
  expect(kinds(50, 120)).toEqual(['as-written', 'latitude-turned', 'longitude-turned'])
})

test('every reading of a position is a position', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      for (const reading of readingsOf({ latitude, longitude }))
        expect(position.safeParse(reading.position).success).toBe(true)
    }),
  )
})
