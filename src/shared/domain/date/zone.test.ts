import { expect, test } from 'vitest'
import { isOffset, isZone, readOffset } from './zone.ts'

test.each([
  ['+02:00', '+02:00'],
  ['+2', '+02:00'],
  ['UTC+02', '+02:00'],
  ['+0530', '+05:30'],
  ['\u22124:30', '-04:30'],
  ['utc', 'Z'],
  ['z', 'Z'],
  ['', ''],
  ['2', '2'],
  ['+02:00 or so', '+02:00 or so'],
])('the offset %j is read as %j', (typed, offset) => expect(readOffset(typed)).toBe(offset))

test.each([
  ['+14:00', true],
  ['+14:01', false],
  ['-12:00', true],
  ['-12:30', false],
  ['-00:00', false],
  ['+02:60', false],
  ['+2', false],
])('%s is an offset in civil use: %s', (text, is) => expect(isOffset(text)).toBe(is))

test('a zone is a name that the database of zones knows', () => {
  expect(['Europe/Kyiv', 'UTC', 'Etc/GMT-3'].map(isZone)).toEqual([true, true, true])
  expect(['Europe/Mariupol', 'EET+2', '+02:00', 'kyiv'].map(isZone)).toEqual([false, false, false, false])
})
