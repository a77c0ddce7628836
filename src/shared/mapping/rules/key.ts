import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { wellFormed } from '../text/shown.ts'
import type { Make } from './make.ts'

/** Longer ids are no ids. */
const most = 500

/** White space of any kind made single, and a separator at the end taken for what it is: one cell ran into the next. */
export function makeKey({ columns }: FieldOf<'key'>): Make {
  return (row, draft) => {
    const parts = columns.map((column) => row.text(column)).filter((text) => text !== '')
    const key = wellFormed(parts.join(' / '))
      .replace(/\s+/gu, ' ')
      .replace(/[\s,;]{1,20}$/u, '')
    if (key.length > most) draft.tell(columns[0] ?? '', 'too-long', key, true)
    else draft.key = key
  }
}
