import { isPeople, readPeople } from '../numbers/read-people.ts'
import { pointForDecimals } from '../numbers/separators.ts'
import { readDecimal } from '../numbers/read-decimal.ts'
import { keywordFinder } from '../text/keywords.ts'
import { readYesNo } from '../text/yes-no.ts'
import { remembering } from './remembering.ts'
import type { RowView } from './row-view.ts'

/** Of a range, `at least 3` and the like. */
function leastIn(text: string): number {
  const people = readPeople(text, pointForDecimals)
  return isPeople(people) ? (people.min ?? 0) : 0
}

/** Whether a cell has one of some words, or, without words, says yes or is a number or a range above 0; without a condition always. */
export function makeWhen(
  when: { readonly column: string; readonly words: readonly string[] } | null,
): (row: RowView) => boolean {
  if (when === null) return () => true
  const find = keywordFinder([{ words: when.words, value: true }])
  const holds = remembering((text) =>
    when.words.length > 0
      ? find(text).length > 0
      : readYesNo(text) === 'yes' || (readDecimal(text) ?? leastIn(text)) > 0,
  )
  return (row) => {
    const text = row.text(when.column)
    return text !== '' && holds(text)
  }
}
