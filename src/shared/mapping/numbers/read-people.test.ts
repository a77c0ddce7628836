import { expect, test } from 'vitest'
import fc from 'fast-check'
import { isPeople, readPeople } from './read-people.ts'
import { pointForDecimals } from './separators.ts'

test.each([
  ['0', 0, 0],
  ['9.0', 9, 9],
  ['+3', 3, 3],
  ['1,234', 1234, 1234],
  ['1 234', 1234, 1234],
  ['1\u202f234\u202f567', 1234567, 1234567],
  ['1,234.0', 1234, 1234],
  ['٣', 3, 3],
  ['３', 3, 3],
  ['1e3', 1000, 1000],
  ['10000000', 10_000_000, 10_000_000],
  ['3-5', 3, 5],
  ['3 – 5', 3, 5],
  ['3 to 5', 3, 5],
  ['3 до 5', 3, 5],
  ['1,000-1,200', 1000, 1200],
  ['at least 3', 3, null],
  ['At least 3', 3, null],
  ['≥ 3', 3, null],
  ['3+', 3, null],
  ['3 or more', 3, null],
  ['щонайменше 3', 3, null],
  ['more than 3', 4, null],
  ['over 1,000', 1001, null],
  ['>3', 4, null],
  ['up to 5', null, 5],
  ['<= 5', null, 5],
  ['до 5', null, 5],
  ['<10', null, 9],
  ['fewer than 10', null, 9],
  ['< 1', null, 0],
  ['unknown', null, null],
  ['Невідомо', null, null],
  ['?', null, null],
])('%j is from %s to %s', (text, min, max) => {
  expect(readPeople(text, pointForDecimals)).toEqual({ min, max })
})

test.each([
  ['GRAPHIC', 'number'],
  ['', 'number'],
  ['several', 'number'],
  ['~5', 'number'],
  ['1,5', 'number'],
  ['1.234,5', 'number'],
  ['12,34', 'number'],
  ['1 2', 'number'],
  ['3 killed', 'number'],
  ['0x10', 'number'],
  ['Infinity', 'number'],
  ['NaN', 'number'],
  ['1e999', 'number'],
  [`${'1'.repeat(70)}`, 'number'],
  ['-1', 'number-negative'],
  ['<0', 'number-negative'],
  ['2.5', 'number-fraction'],
  ['10000001', 'number-too-large'],
  ['99999999999999999999', 'number-too-large'],
  ['more than 10000000', 'number-too-large'],
  ['5-3', 'range-backwards'],
  ['3-2.5', 'number-fraction'],
])('%j is refused: %s', (text, code) => {
  expect(readPeople(text, pointForDecimals)).toBe(code)
})

test.each([
  ['1.000', 'unknown', 'unknown', 'number-ambiguous'],
  ['1.234', 'unknown', 'unknown', 'number-ambiguous'],
  ['at least 1.000', 'unknown', 'unknown', 'number-ambiguous'],
  ['1,000', 'unknown', 'unknown', 'number-ambiguous'],
  ['1,000', 'thousands', 'decimals', 'number-ambiguous'],
  ['1.000', 'decimals', 'thousands', { min: 1, max: 1 }],
  ['1.234', 'decimals', 'thousands', 'number-fraction'],
  ['1.000', 'thousands', 'decimals', { min: 1000, max: 1000 }],
  ['1.000.000', 'thousands', 'decimals', { min: 1_000_000, max: 1_000_000 }],
  ['1.000-1.200', 'thousands', 'decimals', { min: 1000, max: 1200 }],
  ['1.0', 'unknown', 'unknown', { min: 1, max: 1 }],
  ['1 000', 'unknown', 'unknown', { min: 1000, max: 1000 }],
  ['1,000,000', 'unknown', 'unknown', { min: 1_000_000, max: 1_000_000 }],
] as const)('%j where points are for %s and commas for %s: %j', (text, point, comma, expected) => {
  expect(readPeople(text, { point, comma })).toEqual(expected)
})

test('every number of people is read as itself, as digits, with a decimal nought and in groups', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (people) => {
      const alone = { min: people, max: people }
      for (const text of [String(people), `${people}.0`, people.toLocaleString('en-GB'), ` ${people} `])
        expect(readPeople(text, pointForDecimals)).toEqual(alone)
    }),
  )
})

test('what is read is a range of people or a reason, never a number that is not there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,- +>≥eatlsupo'), maxLength: 16 }),
      (text) => {
        const read = readPeople(text, pointForDecimals)
        if (!isPeople(read)) return
        for (const people of [read.min, read.max])
          expect(people === null || (Number.isInteger(people) && people >= 0 && people <= 10_000_000)).toBe(
            true,
          )
        expect(read.min === null || read.max === null || read.min <= read.max).toBe(true)
        if (read.min !== null || read.max !== null) expect(text).toMatch(/\d/)
      },
    ),
  )
})
