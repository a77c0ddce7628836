import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { separatorPattern } from '../text/separators.ts'
import type { Make } from './make.ts'

/** Names of files, each once, as received: they are looked up among what came with the table. */
export function makeMedia({ columns, split }: FieldOf<'media'>): Make {
  const between = separatorPattern(split)
  return (row, draft) => {
    for (const name of columns
      .flatMap((column) => row.items(column))
      .flatMap((text) => text.split(between))) {
      const bare = name.trim()
      if (bare !== '' && !draft.media.includes(bare)) draft.media.push(bare)
    }
  }
}
