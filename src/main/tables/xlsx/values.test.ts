import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from './decimal-text.ts'
import { numberFormatOf } from './number-format.ts'
import { dateOf } from './serial-date.ts'

describe('a number of a workbook', () => {
  it('is the same decimal to 15 digits, without an exponent, however it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Of whole numbers all digits stay, and these have more than 15.
        fc.pre(!Number.isInteger(value) || Math.abs(value) < 1e15 || Math.abs(value) >= 1e21)
        const text = decimalText(String(value))
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
        expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0)
        expect(decimalText(value.toExponential())).toBe(text)
      }),
    )
  })

  it('keeps every digit of a whole number', () => {
    expect(decimalText('2591491906558121')).toBe('2591491906558121')
    expect(decimalText('-0012345678901234567890')).toBe('-12345678901234567890')
  })

  it('is none where other words stand', () => {
    for (const text of ['', ' ', 'x', '1,5', '0x10', 'Infinity', 'NaN', '1e999', '1 2', '--1'])
      expect(decimalText(text), text).toBeNull()
  })
})

describe('a date of a workbook', () => {
  it('is the day and the minute that were counted', () => {
    const minutes = fc.integer({ min: 61 * 1_440, max: 2_958_465 * 1_440 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(15, 17), (minute, digits) => {
        const at = new Date(Date.UTC(1899, 11, 30) + minute * 60_000).toISOString()
        const serial = Number((minute / 1_440).toPrecision(digits))
        expect(dateOf(serial, 'day-and-time', false)).toBe(at.slice(0, 16))
      }),
    )
  })

  it('is told by its format', () => {
    const formats = {
      'yyyy-mm-dd': 'day',
      'd. mmmm yyyy;@': 'day',
      'mmm yy': 'month',
      '[$-FC19]yyyy\\ "year"': 'year',
      'dd.mm.yy hh:mm': 'day-and-time',
      'm/d/yy h:mm AM/PM': 'day-and-time',
      'hh:mm:ss.000': 'time',
      '[h]:mm:ss': 'elapsed',
      '[mm]:ss': 'elapsed',
      '[Red]0.00': 'number',
      '#,##0 "dead"': 'number',
      '0.00E+00': 'number',
      '_-* #,##0.00 \\d': 'number',
      General: 'number',
      '@': 'number',
    }
    for (const [code, format] of Object.entries(formats)) expect(numberFormatOf(code), code).toBe(format)
  })
})
