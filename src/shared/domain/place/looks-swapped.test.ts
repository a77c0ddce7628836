import { expect, test } from 'vitest'
import { looksSwapped } from './looks-swapped.ts'

test.each([
  ['Mariupol', 47.096, 37.54857, false],
  ['Mariupol the other way round', 37.54857, 47.096, true],
  ['Lviv the other way round', 24.03, 49.84, true],
  ['Aleppo', 36.2, 37.16, false],
  ['Aleppo the other way round', 37.16, 36.2, false],
  ['nowhere near', -33.9, 18.4, false],
])('%s', (_, latitude, longitude, expected) => {
  expect(looksSwapped({ latitude, longitude })).toBe(expected)
})
