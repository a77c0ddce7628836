import { expect, test } from 'vitest'
import { formatBytes } from './format-bytes.ts'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_843_200, '1.84 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes read %s', (bytes, words) => expect(formatBytes(bytes, 'en')).toBe(words))
