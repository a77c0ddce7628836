import { expect, test } from 'vitest'
import { chainBreaks } from './chain-breaks.ts'

const handOver = (from: string, to: string, seal: string) => ({
  transfer: { from, to, place: '', seal, on: 'unknown' },
})

test('a chain in which each gives on what they got, under the same seal, does not break', () => {
  expect(
    chainBreaks([handOver('', 'Olena', 'S-1'), { transfer: null }, handOver(' olena ', 'Court', 's-1')]),
  ).toEqual([])
})

test('another seal and another holder are named, at their place', () => {
  expect(chainBreaks([{ transfer: null }, handOver('A', 'B', 'S-1'), handOver('C', 'D', 'S-2')])).toEqual([
    { index: 2, kind: 'holder', before: 'B', now: 'C' },
    { index: 2, kind: 'seal', before: 'S-1', now: 'S-2' },
  ])
})

test('a seal that nobody recorded is not said to differ', () => {
  expect(chainBreaks([handOver('A', 'B', 'S-1'), handOver('B', 'C', ''), handOver('C', 'D', 'S-2')])).toEqual(
    [],
  )
})
