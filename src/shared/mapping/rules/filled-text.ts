import { fillTemplate, parseTemplate, templateColumns } from '../../domain/import-profile/template.ts'
import { shownLine, shownProse } from '../text/shown.ts'
import type { Draft } from './draft.ts'
import type { RowView } from './row-view.ts'

interface Wanted {
  readonly kind: 'line' | 'prose'
  /** UTF-16 units that the record holds. */
  readonly most: number
  readonly take?: (text: string) => string
}

/** A template as a text of a record; tells what is hidden in it, and keeps the row out where it does not fit. */
export function filledText(template: string, { kind, most, take }: Wanted) {
  const parsed = parseTemplate(template)
  if (!parsed.ok) throw new Error('The schema of profiles lets no such template through')
  const parts = parsed.value
  const columns = templateColumns(parts)
  const show = kind === 'line' ? shownLine : shownProse
  return (row: RowView, draft: Draft): string => {
    const received = fillTemplate(parts, (column) => row.text(column))
    const { text, hidden } = show(take === undefined ? received : take(received))
    if (hidden) {
      const column = columns.find((name) => show(row.text(name)).hidden) ?? ''
      draft.tell(column, 'hidden-characters', row.text(column), false)
    }
    if (text.length <= most) return text
    const longest = columns.toSorted((a, b) => row.text(b).length - row.text(a).length)[0] ?? ''
    draft.tell(longest, 'too-long', text, true)
    return ''
  }
}

/** The cell of one column as one line of a record. */
export function cellLine(row: RowView, draft: Draft, column: string | null, most: number): string {
  if (column === null) return ''
  const received = row.text(column)
  const { text, hidden } = shownLine(received)
  if (hidden) draft.tell(column, 'hidden-characters', received, false)
  if (text.length <= most) return text
  draft.tell(column, 'too-long', received, true)
  return ''
}
