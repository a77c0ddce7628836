import { expect, test } from 'vitest'
import { rangeKind } from './range.ts'

test.each([
  [{ min: 4, max: 4 }, 'exact'],
  [{ min: 0, max: 0 }, 'exact'],
  [{ min: 12, max: 15 }, 'between'],
  [{ min: 300, max: null }, 'atLeast'],
] as const)('%o reads %s', (range, kind) => expect(rangeKind(range)).toBe(kind))
