import { expect, test } from 'vitest'
import { happenings } from '#shared/journal/activity/happening.ts'
import { blankFilter, filterOf, grouped, isNarrow } from './filter-form.ts'

test('nothing chosen lets everything through', () => {
  const everything = { happenings: null, actor: null, subject: null, since: null, until: null }
  expect(filterOf(blankFilter, null)).toEqual(everything)
  expect(isNarrow({ ...blankFilter, order: 'oldest' })).toBe(false)
})

test('a group stands for all of it, and the groups for all there is', () => {
  expect([...grouped.values()].flat().toSorted()).toEqual([...happenings].toSorted())
  expect(filterOf({ ...blankFilter, what: 'group:stamps' }, null).happenings).toEqual([
    'log.time-stamp-requested',
    'log.time-stamp-received',
  ])
  expect(filterOf({ ...blankFilter, what: 'log.restored' }, null).happenings).toEqual(['log.restored'])
})

test('from and to are whole days of the reader’s clock', () => {
  const { since, until } = filterOf({ ...blankFilter, since: '2026-03-29', until: '2026-03-29' }, null)
  expect(new Date(since ?? '').getTime()).toBe(new Date(2026, 2, 29).getTime())
  expect(new Date(until ?? '').getTime()).toBe(new Date(2026, 2, 30).getTime())
})

test('what is no day that can be written narrows nothing', () => {
  for (const day of ['275760-09-12', '0000-01-01', '2026-3-1'])
    expect(filterOf({ ...blankFilter, since: day, until: day }, null)).toMatchObject({
      since: null,
      until: null,
    })
  expect(filterOf({ ...blankFilter, until: '9999-12-31' }, null).until).toBeNull()
})
