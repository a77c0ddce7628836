import { describe, expect, test } from 'vitest'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { asksOrder, bothWays, patternsIn } from './date-orders.ts'

describe('the order of day and month', () => {
  test('reads the same dates both ways', () => {
    expect(bothWays(['5/6/2022', '13.4.22', '2/8/24 12:00 AM', 'in May', ''])).toEqual([
      { text: '5/6/2022', days: { 'day-first': '2022-06-05', 'month-first': '2022-05-06' } },
      { text: '13.4.22', days: { 'day-first': '2022-04-13', 'month-first': null } },
      { text: '2/8/24 12:00 AM', days: { 'day-first': '2024-08-02', 'month-first': '2024-02-08' } },
    ])
  })

  test('becomes a pattern for each way in which the dates are written, beside those that say no order', () => {
    const texts = ['5/6/2022', '07/11/2022', '13.4.22', '2/8/24 12:00 AM', '2022-03-04']
    expect(patternsIn('day-first', texts, ['M/d/yyyy', 'd MMMM yyyy'])).toEqual([
      'd/M/yyyy',
      'd.M.yy',
      'd/M/yy h:mm a',
      'd MMMM yyyy',
    ])
    expect(patternsIn('month-first', texts, [])).toEqual(['M/d/yyyy', 'M.d.yy', 'M/d/yy h:mm a'])
  })

  test('is asked where the column does not decide it, and where a century is missing', () => {
    const facts: ColumnFacts = {
      name: 'Day',
      blank: 0,
      numbers: 0,
      dates: 2,
      links: 0,
      different: 2,
      dateOrder: 'either',
      examples: ['5/6/2022'],
    }
    expect(asksOrder(facts, [])).toBe(true)
    expect(asksOrder({ ...facts, dateOrder: 'neither' }, [])).toBe(true)
    expect(asksOrder({ ...facts, dateOrder: 'day-first', examples: ['13/6/2022'] }, [])).toBe(false)
    expect(asksOrder({ ...facts, dateOrder: 'day-first', examples: ['13/6/22'] }, [])).toBe(true)
    expect(asksOrder({ ...facts, dateOrder: 'day-first' }, ['M/d/yyyy'])).toBe(true)
    expect(asksOrder({ ...facts, dateOrder: 'day-first' }, ['d/M/yyyy'])).toBe(false)
  })
})
