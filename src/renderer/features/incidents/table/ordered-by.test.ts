import { expect, test } from 'vitest'
import type { OrderKey } from '#shared/domain/incident-list/look.ts'
import { keyOf, orderAfter } from './ordered-by.ts'

const killed: OrderKey = { column: 'killed', descending: true }
const date: OrderKey = { column: 'date', descending: false }
const otherWay = (key: OrderKey): OrderKey => ({ ...key, descending: !key.descending })

test('a column alone: by it, the other way round, and as before', () => {
  expect(orderAfter([], killed, false)).toEqual([killed])
  expect(orderAfter([killed], killed, false)).toEqual([otherWay(killed)])
  expect(orderAfter([otherWay(killed)], killed, false)).toEqual([])
  expect(orderAfter([date], killed, false)).toEqual([killed])
})

test('pressed alone it takes the place of several', () => {
  expect(orderAfter([date, killed], killed, false)).toEqual([killed])
})

test('a further key stays in its place while it is turned, and goes', () => {
  expect(orderAfter([date], killed, true)).toEqual([date, killed])
  expect(orderAfter([date, killed], date, true)).toEqual([otherWay(date), killed])
  expect(orderAfter([otherWay(date), killed], date, true)).toEqual([killed])
})

test('there is an end to the keys', () => {
  const six = (['title', 'place', 'status', 'killed', 'changed', 'evidence'] as const).map((column) => ({
    column,
    descending: false,
  }))
  expect(orderAfter(six, date, true)).toEqual(six)
  expect(keyOf(six, 'status')).toEqual({ place: 3, descending: false })
  expect(keyOf(six, 'date')).toBeNull()
})
