import { expect, test } from 'vitest'
import { whyNotRelate } from './why-not-relate.ts'

test('an incident is related to once, and not after it was merged away', () => {
  const related = [{ incidentId: 'one' }]
  expect(whyNotRelate({ id: 'one', status: 'merged' }, related)).toBe('linked')
  expect(whyNotRelate({ id: 'another', status: 'merged' }, related)).toBe('merged')
  expect(whyNotRelate({ id: 'another', status: 'rejected' }, related)).toBeNull()
})
