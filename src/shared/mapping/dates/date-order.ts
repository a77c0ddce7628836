import { numericDate } from './numeric-date.ts'

/**
 * The order in which a column writes day and month. `either`: every date of it can be read both ways; `neither`: some of
 * them allow only the one, some only the other.
 */
export type DateOrder = 'day-first' | 'month-first' | 'either' | 'neither' | 'none'

/** A day that can be no month; what is no day either, such as 40 or 13/13, decides nothing. */
const isDayAlone = (number: number): boolean => number > 12 && number <= 31

/** Asked for each text of a column before any of them is read: one number above 12 decides for the whole of it. */
export class OrderFinder {
  #dayFirst = false
  #monthFirst = false
  #any = false

  see(text: string): void {
    const date = numericDate(text)
    if (date === null) return
    this.#any = true
    if (isDayAlone(date.one) && date.other <= 12) this.#dayFirst = true
    if (isDayAlone(date.other) && date.one <= 12) this.#monthFirst = true
  }

  get order(): DateOrder {
    if (this.#dayFirst && this.#monthFirst) return 'neither'
    if (this.#dayFirst) return 'day-first'
    if (this.#monthFirst) return 'month-first'
    return this.#any ? 'either' : 'none'
  }
}
