import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { compareEdtf, edtfBounds, overlaps } from './bounds.ts'
import { parseEdtf, type Edtf } from './edtf.ts'

function edtf(text: string): Edtf {
  const parsed = parseEdtf(text)
  if (!parsed.ok) throw new Error(`${text} is not EDTF`)
  return parsed.value
}

describe('bounds', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-03', '2022-03-01', '2022-03-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02-XX', '2024-02-01', '2024-02-29'],
    ['2022-03-16', '2022-03-16', '2022-03-16'],
    ['2022-03-16~', '2022-03-16', '2022-03-16'],
    ['2022-XX', '2022-01-01', '2022-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2022-21', '2022-03-01', '2022-05-31'],
    ['2022-22', '2022-06-01', '2022-08-31'],
    ['2022-23', '2022-09-01', '2022-11-30'],
    ['2022-24', '2022-12-01', '2023-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['9999-24', '9999-12-01', '9999-12-31'],
    ['2022-03-16T01:30:00+02:00', '2022-03-16', '2022-03-16'],
    ['2022-03-09/2022-03', '2022-03-09', '2022-03-31'],
    ['2022-03-09/..', '2022-03-09', null],
    ['2022-03-09/', '2022-03-09', null],
    ['/2022-03-09', null, '2022-03-09'],
    ['../2022', null, '2022-12-31'],
    ['2022-21/2022-24', '2022-03-01', '2023-02-28'],
    ['0000', '0000-01-01', '0000-12-31'],
  ])('of %s are %s and %s', (text, lower, upper) => {
    expect(edtfBounds(edtf(text))).toEqual({ lower, upper })
  })
})

describe('overlap', () => {
  test.each([
    ['2022-03-16', '2022-03', true],
    ['2022-03-16', '2022-04', false],
    ['2022-03-31', '2022-04-01', false],
    ['2022', '2022-03-16T10:30:00Z', true],
    ['2022-03-01/2022-03-16', '2022-03-16/2022-03-20', true],
    ['2022-03-01/..', '2050', true],
    ['2022-03-01/..', '2022-02', false],
    ['/2022-03', '1950', true],
    ['/2022-03', '2022-04', false],
    ['../2022', '2022/..', true],
    ['2022-24', '2023-01', true],
    ['2022-21', '2022-02', false],
  ])('of %s and %s: %s', (a, b, expected) => {
    expect(overlaps(edtf(a), edtf(b))).toBe(expected)
    expect(overlaps(edtf(b), edtf(a))).toBe(expected)
  })
})

const someEdtf = fc.constantFrom(
  '2022',
  '2022-03',
  '2022-03-16',
  '2022-03-16~',
  '2022-03-XX',
  '202X',
  '2022-24',
  '2021-12-31',
  '../2022',
  '/2022-03',
  '2022-03-01/..',
  '2022-03-01/',
  '2022-02-24/2022-03-16',
)

describe('order', () => {
  it('is by the first possible day, the unknown last', () => {
    const dates = [
      'unknown',
      '2022-03-16',
      '/2022-01',
      '2022',
      null,
      '2021-24',
      '202X',
      '2022-03',
      '2022-03-16~',
      'not a date',
    ]
    expect(dates.sort(compareEdtf)).toEqual([
      '202X',
      '2021-24',
      '2022',
      '2022-03',
      '2022-03-16',
      '2022-03-16~',
      '/2022-01',
      'not a date',
      'unknown',
      null,
    ])
  })

  it('is a total order', () => {
    const text = fc.oneof(someEdtf, fc.constant('unknown'), fc.constant(null))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0)
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0)
        expect(compareEdtf(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it('keeps the lower bound at or before the upper one', () => {
    fc.assert(
      fc.property(someEdtf, (text) => {
        const { lower, upper } = edtfBounds(edtf(text))
        expect(lower === null || upper === null || lower <= upper).toBe(true)
        expect(overlaps(edtf(text), edtf(text))).toBe(true)
      }),
    )
  })
})
