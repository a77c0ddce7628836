import { expect, test } from 'vitest'
import { keepFinding, keptAt } from './kept-finding.ts'

const area = [
  { latitude: 46, longitude: 30 },
  { latitude: 46, longitude: 40 },
  { latitude: 52, longitude: 35 },
]

test('words and a drawn area are found again by their number, and what is not known leads to nothing', () => {
  const words = keepFinding({ text: 'theatre', filters: [] })
  const drawn = keepFinding({ text: 'theatre', area, filters: [] })
  expect(new Set([words, drawn, keepFinding({ text: '', area, filters: [] })]).size).toBe(3)
  expect(keepFinding({ text: 'theatre', area: [...area], filters: [] })).toBe(drawn)
  expect([words, drawn, undefined, 999_999].map(keptAt)).toEqual([
    { text: 'theatre', filters: [] },
    { text: 'theatre', area, filters: [] },
    { text: '', filters: [] },
    { text: '', filters: [] },
  ])
  expect(keepFinding({ text: '', filters: [] })).toBeUndefined()
})

test('only so many are kept, the latest', () => {
  const numbers = Array.from({ length: 1_001 }, (_, n) => keepFinding({ text: `word ${n}`, filters: [] }))
  expect(numbers.slice(0, 2).map((number) => keptAt(number).text)).toEqual(['', 'word 1'])
  expect(keptAt(numbers[1_000]).text).toBe('word 1000')
})
