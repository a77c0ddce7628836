import { expect, test } from 'vitest'
import { analystIds } from '../testing/basics.fixture.ts'
import { asKept, asMeant } from './whoever-looks.ts'

const [mine = '', theirs = ''] = analystIds

test('what waits for the one who saves waits for each who looks', () => {
  const kept = asKept(['status.submitted', `to-review-by.${mine}`, `returned-to.${theirs}`], mine)
  expect(kept).toEqual(['status.submitted', 'to-review-by.me', `returned-to.${theirs}`])
  expect(asMeant(kept, mine)).toEqual(['status.submitted', `to-review-by.${mine}`, `returned-to.${theirs}`])
  expect(asMeant(kept, theirs)[1]).toBe(`to-review-by.${theirs}`)
})

test('only filters that name an analyst mean anybody, and none is meant twice', () => {
  expect(asMeant(['month.me', 'to-review-by.me.me'], mine)).toEqual(['month.me', 'to-review-by.me.me'])
  expect(asMeant([`returned-to.${mine}`, 'returned-to.me'], mine)).toEqual([`returned-to.${mine}`])
})
