import { numericDate } from './numeric-date.ts'

/**
 * The order in which a column writes day and month. `either`: every date of it can be read both ways; `neither`: some of
 * them allow only the one, some only the other.
 */
export type DateOrder = 'day-first' | 'month-first' | 'either' | 'neither' | 'none'

/** A day that can be no month; what is no day either, such as 40 or 13/13, decides nothing. */
const isDayAlone = (number: number): boolean => number > 12 && number <= 31

/**
 * Asked for each text of a column before any of them is read: one number above 12 decides for the whole of it. Dates that are
 * parted otherwise come from another hand: where these are not decided the same way, each is certain by itself or not at all.
 */
export class OrderFinder {
  readonly #bySeparator = new Map<string, { dayFirst: boolean; monthFirst: boolean }>()

  see(text: string): void {
    const date = numericDate(text)
    if (date === null) return
    const seen = this.#bySeparator.get(date.by) ?? { dayFirst: false, monthFirst: false }
    this.#bySeparator.set(date.by, seen)
    if (isDayAlone(date.one) && date.other <= 12) seen.dayFirst = true
    if (isDayAlone(date.other) && date.one <= 12) seen.monthFirst = true
  }

  get order(): DateOrder {
    const orders = new Set([...this.#bySeparator.values()].map(orderOf))
    const [order = 'none'] = orders
    return orders.size > 1 ? 'neither' : order
  }
}

function orderOf({ dayFirst, monthFirst }: { readonly dayFirst: boolean; readonly monthFirst: boolean }) {
  if (dayFirst && monthFirst) return 'neither'
  if (dayFirst) return 'day-first'
  return monthFirst ? 'month-first' : 'either'
}
