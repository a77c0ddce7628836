import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listLook, MOST_ORDER_KEYS, orderColumns } from './look.ts'
import { orderText, parseOrderText } from './order-text.ts'

const orders = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...orderColumns), descending: fc.boolean() }),
  { maxLength: MOST_ORDER_KEYS, selector: ({ column }) => column },
)

test('an order comes back from an address as it went in, and is one that a view may keep', () => {
  fc.assert(
    fc.property(orders, (order) => {
      expect(parseOrderText(orderText(order))).toEqual(order)
      expect(listLook.safeParse({ order, group: null, columns: null }).success).toBe(true)
    }),
  )
})

test('an order that somebody made up is read as far as it says something', () => {
  expect(parseOrderText('killed-desc,colour-asc,date,created-by-asc,killed-asc,-desc,')).toEqual([
    { column: 'killed', descending: true },
    { column: 'created-by', descending: false },
  ])
  expect(parseOrderText('')).toEqual([])
  expect(parseOrderText(Array<string>(100).fill('killed-asc').join(','))).toEqual([])
  expect(parseOrderText(orderColumns.map((column) => `${column}-asc`).join(','))).toHaveLength(
    MOST_ORDER_KEYS,
  )
  fc.assert(fc.property(fc.string(), (text) => parseOrderText(text).length <= MOST_ORDER_KEYS))
})

test('what a view keeps names each column once', () => {
  const look = { order: [], group: null, columns: ['date', 'date'] }
  expect(listLook.safeParse(look).success).toBe(false)
  const twice = [1, 2].map(() => ({ column: 'date', descending: true }))
  expect(listLook.safeParse({ order: twice, group: 'year', columns: null }).success).toBe(false)
  expect(listLook.safeParse({ order: [], group: 'week', columns: null }).success).toBe(false)
})
