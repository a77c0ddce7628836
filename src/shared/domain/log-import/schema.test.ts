import { expect, test } from 'vitest'
import { logImportBody } from './schema.ts'

test.each([',', '\t', '|', '::', null])('an import says that cells were parted by %j', (delimiter) => {
  const reading = { format: 'csv', encoding: 'utf-8', delimiter, sheet: null, skipped: [1, 3] }
  expect(logImportBody.shape.reading.parse(reading)).toEqual(reading)
})
