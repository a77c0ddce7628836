import { afterEach, describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { isPattern } from '../../domain/import-profile/pattern.ts'
import { byPattern } from './by-pattern.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test.each([
  ['d/M/yyyy', '5/6/2022', '2022-06-05'],
  ['M/d/yyyy', '5/6/2022', '2022-05-06'],
  ['MM/dd/yyyy', '2/4/2022', '2022-02-04'],
  ['M/d/yy', '1/31/24', '2024-01-31'],
  ['M/d/yy', '1/31/49', '2049-01-31'],
  ['M/d/yy', '1/31/50', '1950-01-31'],
  ['MMMM d yyyy', 'October 8 2023', '2023-10-08'],
  ['MMMM d, yyyy', 'October 18, 2023', '2023-10-18'],
  ['d MMMM yyyy', '16 березня 2022', '2022-03-16'],
  ['d MMMM yyyy', '16 марта 2022', '2022-03-16'],
  ['yyyyMMdd', '20220316', '2022-03-16'],
  ['MM/yyyy', '03/2022', '2022-03'],
  ['yyyy', '2022', '2022'],
  ["'week of' d.M.yyyy", 'week of 14.3.2022', '2022-03-14'],
])('by %s, %j is %s', (pattern, text, edtf) => {
  expect(byPattern(pattern)(text)?.edtf).toBe(edtf)
})

test.each([
  ['d/M/yyyy', '31/2/2022'],
  ['d/M/yyyy', '5/6/22'],
  ['d/M/yyyy', '5/13/2022'],
  ['d/M/yyyy', '5/6/2022 and later'],
  ['M/d/yy', '5/6/2022'],
  ['MMMM d yyyy', 'October 18, 2023'],
  ['d/M/yyyy', ''],
])('%s does not fit %j', (pattern, text) => {
  expect(byPattern(pattern)(text)).toBeNull()
})

test.each([
  ['M/d/yy h:mm a', '1/31/24 12:00 AM', null],
  ['M/d/yy h:mm a', '1/31/24 12:30 PM', '12:30'],
  ['d/M/yyyy H:mm', '31/1/2024 0:00', null],
  ['d/M/yyyy H:mm', '31/1/2024 8:50', '08:50'],
])('by %s, the clock of %j is %s', (pattern, text, clock) => {
  expect(byPattern(pattern)(text)).toEqual({ edtf: '2024-01-31', clock, offset: null })
})

describe('the time zone of the machine', () => {
  // Apia had no 30 December 2011, and São Paulo no midnight on 4 November 2018.
  it.each(['Pacific/Apia', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Kyiv'])(
    'in %s moves no day',
    (name) => {
      process.env['TZ'] = name
      const read = byPattern('d/M/yyyy H:mm')
      expect(read('30/12/2011 0:00')?.edtf).toBe('2011-12-30')
      expect(read('4/11/2018 0:00')?.edtf).toBe('2018-11-04')
      expect(read('27/3/2022 3:30')).toEqual({ edtf: '2022-03-27', clock: '03:30', offset: null })
    },
  )
})

test.each([
  ['d/M/yyyy', true],
  ["d 'of' MMMM yyyy", true],
  ['yyyy', true],
  ['MM/yyyy', true],
  ['DD/MM/YYYY', false],
  ['D/M/yyyy', false],
  ['d/yyyy', false],
  ['d/M', false],
  ["yyyy-MM-dd'T'HH:mm:ssxxx", false],
  ["yyyy-MM-dd'T'HH:mm:ss", true],
  ['do MMMM yyyy', true],
  ['RRRR-II', false],
  ['P', false],
  ['yyyy-MM-dd n', false],
  ["yyyy 'open", false],
  ['', false],
])('%j is a pattern: %s', (pattern, expected) => {
  expect(isPattern(pattern)).toBe(expected)
})

test('whatever is a pattern can be read by', () => {
  const letters = fc.constantFrom(
    'd',
    'dd',
    'M',
    'MM',
    'MMM',
    'MMMM',
    'yy',
    'yyyy',
    'H',
    'mm',
    'a',
    '/',
    ' ',
    "'",
    'Y',
    'D',
    'x',
    'do',
    'EEE',
  )
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), fc.string({ maxLength: 12 }), (parts, text) => {
      const pattern = parts.join('')
      if (isPattern(pattern)) expect(() => byPattern(pattern)(text)).not.toThrow()
    }),
  )
})
