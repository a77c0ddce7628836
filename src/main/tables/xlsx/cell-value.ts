import type { Cell } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { decimalText } from './decimal-text.ts'
import type { Workbook } from './open-workbook.ts'
import { unescaped } from './rich-text.ts'
import { dateOf } from './serial-date.ts'

/** A cell as it is written (18.3.1.4). */
export interface WrittenCell {
  /** Of what its value is; `n` where it does not say. */
  readonly type: string
  readonly style: number
  /** Null where there is none. */
  readonly value: string | null
  readonly inline: string | null
}

type Context = Pick<Workbook, 'strings' | 'styles' | 'is1904'>

/** What stands in a cell; null in one that has only a format. */
export function cellOf(
  { type, style, value, inline }: WrittenCell,
  context: Context,
  place: () => string,
): Cell {
  if (type === 'inlineStr') return inline
  if (value === null) return null
  switch (type) {
    case 'n':
      return value === '' ? null : numberCell(value, style, context)
    case 's':
      return context.strings[Number(value || NaN)] ?? damaged(place(), 'points to a text that is not there')
    case 'str':
      return unescaped(value)
    case 'b':
      return { type: 'boolean', text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false' }
    case 'e':
      return { type: 'error', text: value }
    case 'd':
      return { type: 'date', text: value }
    default:
      return damaged(place(), 'has a value of no known kind')
  }
}

const damaged = (place: string, what: string): never =>
  unreadable('damaged', `${place} ${what}.`, { next: 'Save it again in a spreadsheet program.' })

/** Text that is said to be a number stays what it is: whoever reads the column will say that it is none. */
function numberCell(value: string, style: number, { styles, is1904 }: Context): Cell {
  const decimal = decimalText(value)
  if (decimal === null) return value
  const format = styles[style] ?? 'number'
  const date = format === 'number' ? null : dateOf(Number(value), format, is1904)
  return date === null ? { type: 'number', text: decimal } : { type: 'date', text: date }
}
