import { expect, test } from 'vitest'
import fc from 'fast-check'
import { OrderFinder } from './date-order.ts'

const orderOf = (texts: readonly string[]) => {
  const finder = new OrderFinder()
  for (const text of texts) finder.see(text)
  return finder.order
}

test.each([
  [[], 'none'],
  [['2022-03-16', '16 March 2022', 'n/a'], 'none'],
  [['5/6/2022', '6/7/2022'], 'either'],
  [['5/6/2022', '13/7/2022'], 'day-first'],
  [['5/6/2022', '7/13/2022'], 'month-first'],
  [['5/6/22 12:00 AM', '7/13/22 12:00 AM'], 'month-first'],
  [['13/7/2022', '7/13/2022'], 'neither'],
  [['13/13/2022', '40/5/2022'], 'either'],
  [['16.3.2022', '5/6/2022'], 'neither'],
  [['16.3.2022', '16/6/2022', '5/6/2022', '5.6.2022'], 'day-first'],
  [['5.3.2022', '5/6/2022'], 'either'],
] as const)('%j is %s', (texts, order) => {
  expect(orderOf(texts)).toBe(order)
})

test('one day above 12 decides for the column, wherever it stands', () => {
  const open = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })))
  fc.assert(
    fc.property(open, fc.integer({ min: 13, max: 31 }), fc.nat(), (pairs, day, at) => {
      const texts = pairs.map(([one, other]) => `${one}/${other}/2022`)
      texts.splice(at % (texts.length + 1), 0, `${day}/1/2022`)
      expect(orderOf(texts)).toBe('day-first')
      expect(orderOf([...texts, `1/${day}/2022`])).toBe('neither')
    }),
  )
})
