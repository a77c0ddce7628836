import type { ListOrder, OrderColumn, OrderKey } from '#shared/domain/incident-list/look.ts'
import { MOST_ORDER_KEYS } from '#shared/domain/incident-list/look.ts'

/**
 * The order after a column was pressed: by it, then the other way round, then without it. `isFurther`: the keys that are
 * there stay, and it is one more of them.
 */
export function orderAfter(order: ListOrder, first: OrderKey, isFurther: boolean): OrderKey[] {
  const known = order.find(({ column }) => column === first.column)
  const next: readonly OrderKey[] =
    known === undefined
      ? [first]
      : known.descending === first.descending
        ? [{ ...known, descending: !known.descending }]
        : []
  if (!isFurther) return known !== undefined && order.length > 1 ? [first] : [...next]
  if (known === undefined) return [...order, ...next].slice(0, MOST_ORDER_KEYS)
  return order.flatMap((key) => (key === known ? next : [key]))
}

/** Where a column stands among the keys, from 1; null where it is none. */
export function keyOf(
  order: ListOrder,
  column: OrderColumn,
): { readonly place: number; readonly descending: boolean } | null {
  const at = order.findIndex((key) => key.column === column)
  const key = order[at]
  return key === undefined ? null : { place: at + 1, descending: key.descending }
}
