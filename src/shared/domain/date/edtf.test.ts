import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { daysInMonth, parseEdtf } from './edtf.ts'
import { edtfOrUnknown } from './schema.ts'

const accepted = [
  '2022',
  '0000',
  '0409',
  '9999',
  '2022-01',
  '2022-03',
  '2022-12',
  '2022-03-16',
  '2022-01-31',
  '2022-04-30',
  '2024-02-29',
  '2000-02-29',
  '0004-02-29',
  '2022?',
  '2022~',
  '2022%',
  '2022-03?',
  '2022-03~',
  '2022-03%',
  '2022-03-16?',
  '2022-03-16~',
  '2022-03-16%',
  '202X',
  '202X?',
  '000X',
  '20XX',
  '20XX~',
  '2022-XX',
  '2022-XX~',
  '2022-XX-XX',
  '2022-03-XX',
  '2022-03-XX?',
  '2022-12-XX%',
  '2022-21',
  '2022-22',
  '2022-23',
  '2022-24',
  '2022-21?',
  '2022-24~',
  '2022-03-09/2022-03-16',
  '2022-02/2022-03',
  '2022/2023',
  '2022-02-24/2022-03',
  '2022-03/2022-03-01',
  '2022-03-16/2022-03-16',
  '2022-03-09~/2022-03-16?',
  '202X/2030',
  '2022-XX/2022-03-XX',
  '2022-21/2022-22',
  '2022-03-01/..',
  '../2022-03-01',
  '2022-03-01/',
  '/2022-03-01',
  '202X/..',
  '/2022-24',
  '2022-03-16T10:30:00Z',
  '2022-03-16T10:30:00+02:00',
  '2022-03-16T00:00:00-05:00',
  '2022-03-16T23:59:59+05:45',
  '2022-03-16T10:30:00+14',
  '2022-03-16T10:30:00-12',
  '2022-03-16T10:30:00+00:00',
]

const refused: readonly (readonly [string, string])[] = [
  ...[
    '',
    ' ',
    'unknown',
    'open',
    '..',
    '/',
    '../..',
    '/..',
    '../',
    '2022/2023/2024',
    '2022-03-01//',
    '22',
    '20',
    '222',
    '20222',
    '-2022',
    '+2022',
    '2022-3',
    '2022-03-1',
    '2022-3-16',
    '20220316',
    '2022/3/16x',
    '16.03.2022',
    '16-03-2022',
    '03/16/2022',
    'March 2022',
    ' 2022',
    '2022 ',
    '2022-03-16 ',
    '2022\n',
    '٢٠٢٢',
    '２０２２',
    '2022–03',
    '2022-03-16-',
    'Y2022',
    'Y170002',
    'Y-2022',
    'Y17E4',
    '2022S2',
    'XXXX',
    '2XXX',
    '202x',
    '2022-xx',
    '2X22',
    '202X-03',
    '20XX-03',
    '2022-1X',
    '2022-X1',
    '2022-03-1X',
    '2022-03-X6',
    '2022-XX-16',
    'XXXX-03-16',
    'XXXX-03',
    '?2022',
    '2022?-03',
    '2022-?03',
    '2022-03-~16',
    '~2022',
    '2022??',
    '2022?~',
    '2022~%',
    '2022-03?-16',
    '[2022,2023]',
    '{2022,2023}',
    '[2021..2022]',
    '2021..2022',
    '2022-21-01',
    '2022-21-XX',
    '2022-21^southernHemisphere',
    '../2022?x',
    '..?/2022',
    '2022/...',
    'unknown/2022',
    '2022/open',
    '2022-03-01/2022-03-16T10:30:00Z',
    '2022-03-16T10:30Z',
    '2022-03-16T10Z',
    '2022-03-16 10:30:00Z',
    '2022-03-16T24:00:00Z',
    '2022-03-16T10:60:00Z',
    '2022-03-16T10:30:60Z',
    '2022-03-16T10:30:00.5Z',
    '2022-03-16T10:30:00Z?',
    '2022-03T10:30:00Z',
    '2022-03-16t10:30:00z',
    '2022-03-16T10:30:00+0200',
  ].map((text) => [text, 'date.edtf'] as const),
  ...[
    '2022-00',
    '2022-13',
    '2022-20',
    '2022-25',
    '2022-41',
    '2022-99',
    '2022-00-16',
    '2022-03-00',
    '2022-03-32',
    '2022-04-31',
    '2022-02-29',
    '2022-02-30',
    '1900-02-29',
    '2100-02-29',
    '2022-13-01',
    '2022-00-XX',
    '2022-25-XX',
    '2022-02-29~',
    '2022-02-29/2022-03',
    '2022-02/2022-02-30',
    '2022-02-30T10:30:00Z',
    '2022-13-01T10:30:00Z',
  ].map((text) => [text, 'date.impossible'] as const),
  ...[
    '2022-03-16T10:30:00',
    '2022-03-16T10:30:00+15',
    '2022-03-16T10:30:00+14:30',
    '2022-03-16T10:30:00-12:30',
    '2022-03-16T10:30:00-00:00',
    '2022-03-16T10:30:00+99:00',
  ].map((text) => [text, 'date.offset'] as const),
  ...['2022-03-16/2022-03-15', '2022/2021', '2022-04/2022-03-31', '2023/201X', '2022-24/2022-11'].map(
    (text) => [text, 'date.backwards'] as const,
  ),
]

describe('which texts are dates', () => {
  test.each(accepted)('%j is accepted', (text) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true })
    expect(edtfOrUnknown.safeParse(text).success).toBe(true)
  })

  test.each(refused)('%j is refused as %s', (text, key) => {
    const result = parseEdtf(text)
    expect(result.ok ? [] : result.failure.issues).toEqual([{ path: [], key }])
  })

  it('takes the explicit word unknown in a record, and no blank', () => {
    expect(edtfOrUnknown.safeParse('unknown').success).toBe(true)
    expect(edtfOrUnknown.safeParse('').success).toBe(false)
    expect(edtfOrUnknown.safeParse(null).success).toBe(false)
  })
})

describe('what a date means', () => {
  test.each([
    ['2022-03-16~', { precision: 'day', year: 2022, month: 3, day: 16, qualifier: 'approximate' }],
    ['2022-03', { precision: 'month', year: 2022, month: 3, unspecified: 'none', qualifier: null }],
    ['2022-03-XX', { precision: 'month', year: 2022, month: 3, unspecified: 'day', qualifier: null }],
    ['2022-XX', { precision: 'year', year: 2022, unspecified: 'month', qualifier: null }],
    ['2022-XX-XX', { precision: 'year', year: 2022, unspecified: 'month-and-day', qualifier: null }],
    ['2022%', { precision: 'year', year: 2022, unspecified: 'none', qualifier: 'uncertain-approximate' }],
    ['202X', { precision: 'decade', firstYear: 2020, qualifier: null }],
    ['20XX?', { precision: 'century', firstYear: 2000, qualifier: 'uncertain' }],
    ['2022-23', { precision: 'season', year: 2022, season: 'autumn', qualifier: null }],
    [
      '2022-03-16T10:30:00+02',
      {
        precision: 'second',
        year: 2022,
        month: 3,
        day: 16,
        time: '10:30:00',
        offset: '+02:00',
        qualifier: null,
      },
    ],
  ])('%s', (text, date) => {
    expect(parseEdtf(text)).toEqual({ ok: true, value: { kind: 'date', date } })
  })

  it('tells an open end from an unknown one', () => {
    const year = { precision: 'year', year: 2022, unspecified: 'none', qualifier: null }
    expect(parseEdtf('2022/..')).toEqual({ ok: true, value: { kind: 'interval', start: year, end: 'open' } })
    expect(parseEdtf('/2022')).toEqual({ ok: true, value: { kind: 'interval', start: 'unknown', end: year } })
  })
})

describe('the calendar', () => {
  it('has leap years every fourth year, but only every fourth century', () => {
    for (let year = 0; year <= 2400; year++) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28)
    }
  })

  it('accepts exactly the days that exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const pad = (value: number, width: number) => String(value).padStart(width, '0')
          const long = [1, 3, 5, 7, 8, 10, 12]
          const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
          const last = m === 2 ? (leap ? 29 : 28) : long.includes(m) ? 31 : 30
          const real = m >= 1 && m <= 12 && d >= 1 && d <= last
          expect(parseEdtf(`${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`).ok).toBe(real)
        },
      ),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseEdtf(text).ok === 'boolean'))
    const alphabet = fc.constantFrom(...'0123456789-/.?~%XTZ+:')
    fc.assert(
      fc.property(
        fc.string({ unit: alphabet, maxLength: 24 }),
        (text) => typeof parseEdtf(text).ok === 'boolean',
      ),
    )
  })
})
