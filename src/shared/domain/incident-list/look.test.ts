import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultTableLook, MOST_ORDER_KEYS, orderColumns, tableLook } from './look.ts'
import { orderText, parseOrderText } from './order-text.ts'

const orders = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...orderColumns), descending: fc.boolean() }),
  { maxLength: MOST_ORDER_KEYS, selector: ({ column }) => column },
)

test('an order comes back from an address as it went in', () => {
  fc.assert(
    fc.property(orders, (order) => {
      expect(parseOrderText(orderText(order))).toEqual(order)
    }),
  )
})

test('an order that somebody made up is read as far as it says something', () => {
  expect(parseOrderText('killed-desc,colour-asc,injured-up,date,created-by-asc,killed-asc,-desc,')).toEqual([
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

test('a table shows each column once', () => {
  const isLook = (columns: readonly string[]) => tableLook.safeParse({ ...defaultTableLook, columns }).success
  expect(isLook(defaultTableLook.columns)).toBe(true)
  expect(isLook([])).toBe(true)
  expect(isLook(['date', 'date'])).toBe(false)
  expect(isLook(['title'])).toBe(false)
})
