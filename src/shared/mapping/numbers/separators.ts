import { plain } from './read-decimal.ts'

/** What a point or a comma between digits is for in a column, as far as its numbers say. */
export type SeparatorUse = 'thousands' | 'decimals' | 'unknown'
export interface Separators {
  readonly point: SeparatorUse
  readonly comma: SeparatorUse
}

/** As programs write numbers. */
export const pointForDecimals: Separators = { point: 'decimals', comma: 'thousands' }

const NUMBER = /\d[\d.,]*\d/gu
/** Two groups of three, or groups before the other sign: nothing else is written so. */
const THOUSANDS = /^\d{1,3}([.,])\d{3}(?:(?:\1\d{3})+(?:(?!\1)[.,]\d+)?|(?!\1)[.,]\d+)$/u
/** A comma before three digits that are no noughts: there is no fraction of a person, and programs write a point. */
const COMMA_THOUSANDS = /^[1-9]\d{0,2},(?!000)\d{3}$/u
/** Not three digits behind it, or what is no group before it. */
const DECIMALS = /^(?:\d+([.,])(?:\d{1,2}|\d{4,})|0\d*([.,])\d+|\d{4,}([.,])\d+)$/u

/** Asked for each text of a column of counts before any is read: `1.000` is one or a thousand, and another number tells. */
export class SeparatorFinder {
  readonly #thousands = new Set<string>()
  readonly #decimals = new Set<string>()

  see(text: string): void {
    for (const [number] of plain(text).matchAll(NUMBER)) {
      const groups = THOUSANDS.exec(number)?.[1] ?? (COMMA_THOUSANDS.test(number) ? ',' : undefined)
      if (groups !== undefined) this.#thousands.add(groups)
      const decimals = DECIMALS.exec(number)
        ?.slice(1)
        .find((sign) => sign !== undefined)
      if (decimals !== undefined) this.#decimals.add(decimals)
    }
  }

  get separators(): Separators {
    return { point: this.#use('.', ','), comma: this.#use(',', '.') }
  }

  /** What the one is not for, the other is; both at once say nothing. */
  #use(sign: string, other: string): SeparatorUse {
    const thousands = this.#thousands.has(sign) || this.#decimals.has(other)
    const decimals = this.#decimals.has(sign) || this.#thousands.has(other)
    if (thousands === decimals) return 'unknown'
    return thousands ? 'thousands' : 'decimals'
  }
}
