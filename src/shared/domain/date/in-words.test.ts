import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { edtfInWords } from './in-words.ts'

describe('a date in words', () => {
  test.each([
    ['2022-03-16', '16 March 2022'],
    ['2022-03-16~', 'about 16 March 2022'],
    ['2022-03-16?', '16 March 2022 (uncertain)'],
    ['2022-03-16%', 'about 16 March 2022 (uncertain)'],
    ['2022-03-01', '1 March 2022'],
    ['2022-03', 'March 2022'],
    ['2022-03-XX', 'March 2022 (day unknown)'],
    ['2022-03-XX?', 'March 2022 (day unknown, uncertain)'],
    ['2022-03-XX~', 'about March 2022 (day unknown)'],
    ['2022', '2022'],
    ['2022~', 'about 2022'],
    ['2022-XX', '2022 (month unknown)'],
    ['2022-XX-XX', '2022 (month and day unknown)'],
    ['202X', 'some time in the 2020s'],
    ['202X~', 'some time in about the 2020s'],
    ['202X?', 'some time in the 2020s (uncertain)'],
    ['20XX', 'some time in the years 2000–2099'],
    ['2022-21', 'spring 2022'],
    ['2022-21?', 'spring 2022 (uncertain)'],
    ['2022-22~', 'about summer 2022'],
    ['2022-24', 'winter 2022–23'],
    ['1999-24', 'winter 1999–00'],
    ['0409', '0409'],
    ['2022-03-16T10:30:00+02:00', '16 March 2022, 10:30:00 (UTC+02:00)'],
    ['2022-03-16T10:30:00Z', '16 March 2022, 10:30:00 (UTC)'],
    ['2022-03-09/2022-03-16', 'from 9 March 2022 to 16 March 2022'],
    ['2022-03-09?/2022-03~', 'from 9 March 2022 (uncertain) to about March 2022'],
    ['2022-03-01/..', 'from 1 March 2022, end open'],
    ['2022-03-01/', 'from 1 March 2022, end unknown'],
    ['../2022-03-01', 'up to 1 March 2022, start open'],
    ['/2022-03-01', 'up to 1 March 2022, start unknown'],
    ['unknown', 'unknown'],
    ['16th of March', '16th of March'],
    ['2022-02-30', '2022-02-30'],
  ])('%s reads %j', (text, words) => {
    expect(edtfInWords(text)).toBe(words)
  })

  it('names each month', () => {
    const names = Array.from({ length: 12 }, (_, index) =>
      edtfInWords(`2022-${String(index + 1).padStart(2, '0')}`),
    )
    expect(names.map((name) => name.slice(0, 3)).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    )
  })

  it('never shows a day when only the month is known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('', '-XX'),
        fc.constantFrom('', '?', '~', '%'),
        (year, month, day, mark) => {
          const words = edtfInWords(`${year}-${String(month).padStart(2, '0')}${day}${mark}`)
          expect(words.match(/\d+/g)).toEqual([String(year)])
        },
      ),
    )
  })
})
