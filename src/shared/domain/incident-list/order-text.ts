import { MOST_ORDER_KEYS, orderColumns, type ListOrder, type OrderKey } from './look.ts'

/** An order as an address has it: `killed-desc,date-asc`. */
export const orderText = (order: ListOrder): string =>
  order.map(({ column, descending }) => `${column}-${descending ? 'desc' : 'asc'}`).join(',')

/** Longer than any order that `orderText` writes. */
const MOST_LETTERS = 200

/** Reads it back. What is no key of ours is passed over, and so is one that comes again or is one too many. */
export function parseOrderText(text: string): ListOrder {
  if (text.length > MOST_LETTERS) return []
  const keys = new Map<string, OrderKey>()
  for (const part of text.split(',')) {
    const at = part.lastIndexOf('-')
    const column = orderColumns.find((one) => one === part.slice(0, at))
    const way = part.slice(at + 1)
    if (column === undefined || keys.has(column) || (way !== 'asc' && way !== 'desc')) continue
    keys.set(column, { column, descending: way === 'desc' })
  }
  return [...keys.values()].slice(0, MOST_ORDER_KEYS)
}
