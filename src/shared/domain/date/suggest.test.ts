import { expect, it, test } from 'vitest'
import fc from 'fast-check'
import { suggestEdtf } from './suggest.ts'
import { parseEdtf } from './edtf.ts'

test.each([
  ['16.03.2022', '2022-03-16'],
  ['16.3.2022', '2022-03-16'],
  ['16/03/2022', '2022-03-16'],
  ['3/16/2022', '2022-03-16'],
  ['16-03-2022', '2022-03-16'],
  ['03.03.2022', '2022-03-03'],
  ['2022/03/16', '2022-03-16'],
  ['2022.3.6', '2022-03-06'],
  ['2022-3-16', '2022-03-16'],
  ['March 2022', '2022-03'],
  ['march 2022', '2022-03'],
  ['Mar. 2022', '2022-03'],
  ['March, 2022', '2022-03'],
  ['16 March 2022', '2022-03-16'],
  ['16th March 2022', '2022-03-16'],
  ['16 Mar 2022', '2022-03-16'],
  ['March 16, 2022', '2022-03-16'],
  ['Sept 3rd, 2022', '2022-09-03'],
  ['  16   March 2022 ', '2022-03-16'],
  ['about 16 March 2022', '2022-03-16~'],
  ['About 2022-03-16', '2022-03-16~'],
  ['ca. March 2022', '2022-03~'],
  ['circa 2022', '2022~'],
  ['16 March 2022?', '2022-03-16?'],
  ['about 16 March 2022?', '2022-03-16%'],
  ['spring 2022', '2022-21'],
  ['Fall 2022', '2022-23'],
  ['around winter of 2022', '2022-24~'],
  ['the 2020s', '202X'],
  [' 2022-03-16 ', '2022-03-16'],
])('%j is offered as %s', (typed, edtf) => {
  expect(suggestEdtf(typed)).toBe(edtf)
})

test.each([
  ['5/6/2022', 'two readings'],
  ['05.06.2022', 'two readings'],
  ['1-2-2022', 'two readings'],
  ['16.03.22', 'no century'],
  ['31.02.2022', 'no such day'],
  ['30 February 2022', 'no such day'],
  ['16/16/2022', 'no such month'],
  ['0/13/2022', 'no such month'],
  ['Marble 2022', 'no month'],
  ['16 Ma 2022', 'no month'],
  ['last week', 'no date'],
  ['', 'nothing typed'],
  ['unknown', 'no date'],
  ['about', 'no date'],
  ['16.03/2022', 'mixed separators'],
  ['2022-03-16', 'EDTF already'],
  ['2022-03-16~', 'EDTF already'],
  ['about 2022-03-16~', 'already about'],
])('%j gives no offer: %s', (typed) => {
  expect(suggestEdtf(typed)).toBeNull()
})

it('offers only what the grammar takes', () => {
  const word = fc.constantFrom(
    'about',
    'March',
    'May',
    'spring',
    '16',
    '31',
    '2022',
    '5',
    '.',
    '/',
    '-',
    '?',
    ',',
    ' ',
    ' ',
    'the 2020s',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const offer = suggestEdtf(words.join(''))
      expect(offer === null || parseEdtf(offer).ok).toBe(true)
    }),
    { numRuns: 500 },
  )
})
