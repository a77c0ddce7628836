import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keyText } from '../text/key-text.ts'
import type { Make } from './make.ts'

/** Longer ids are no ids. */
const most = 500

/** A separator at the end is taken for what it is: one cell ran into the next. */
export function makeKey({ columns }: FieldOf<'key'>): Make {
  return (row, draft) => {
    const parts = columns.map((column) => keyText(row.text(column))).filter((text) => text !== '')
    const key = keyText(parts.join(' / ').replace(/[\s,;]{1,20}$/u, ''))
    if (key.length > most) draft.tell(columns[0] ?? '', 'too-long', key, true)
    else draft.key = key
  }
}
