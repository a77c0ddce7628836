import { expect, test } from 'vitest'
import { windowInUtc, windowInWords } from './window-in-words.ts'

const window = { start: '2022-03-09T10:00', end: '2022-03-09T11:30', offset: '+02:00', zone: 'Europe/Kyiv' }

test('a window within one day is said with its day once, on the clock of the source', () => {
  expect(windowInWords(window)).toBe('10:00–11:30 on 9 March 2022 (UTC+02:00, Europe/Kyiv)')
})

test('a window over midnight names both days', () => {
  expect(windowInWords({ ...window, end: '2022-03-10T01:15', offset: 'Z', zone: '' })).toBe(
    'from 10:00 on 9 March 2022 to 01:15 on 10 March 2022 (UTC)',
  )
})

test('one time is said as one time', () => {
  expect(windowInWords({ ...window, end: window.start, zone: '' })).toBe('10:00 on 9 March 2022 (UTC+02:00)')
})

test('a window is said on the UTC clock too, with the day that it has there', () => {
  expect(windowInUtc({ ...window, start: '2022-03-09T01:00' })).toBe(
    'from 23:00 on 8 March 2022 to 09:30 on 9 March 2022 (UTC)',
  )
  expect(windowInUtc({ ...window, offset: 'Z' })).toBeNull()
})
