import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { keywordFinder } from '../text/keywords.ts'
import { shownLine } from '../text/shown.ts'
import { saysUnknown } from '../text/yes-no.ts'
import { cellLine } from './filled-text.ts'
import type { Make } from './make.ts'

/** The first rule that finds a word says it. */
export function makeMethod({ column, table }: FieldOf<'method'>): Make {
  const find = keywordFinder(table)
  return (row, draft) => {
    const text = row.text(column)
    if (text === '' || saysUnknown(text)) return
    const [found] = find(text)
    if (found === undefined) draft.tell(column, 'keyword', text, false)
    else if (found.value !== 'unknown' && draft.made.attack.method === 'unknown')
      draft.attack({ method: found.value, weaponBasis: draft.made.attack.weaponBasis || basisOf(column) })
  }
}

export function makeWeapon({ column }: FieldOf<'weapon'>): Make {
  return (row, draft) => {
    if (saysUnknown(row.text(column))) return
    const weapon = cellLine(row, draft, column, 300)
    if (weapon !== '') draft.attack({ weapon, weaponBasis: basisOf(column) })
  }
}

const basisOf = (column: string): string => `As the log has it in “${shownLine(column).text}”.`
