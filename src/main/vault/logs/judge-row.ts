import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { differences } from './differences.ts'
import { fieldsBeside, rowFields, type FieldHashes, type RowField } from './row-reader.ts'

export type Judgement =
  | { readonly outcome: 'unchanged' }
  /** `take`: fields that become the row's. `beside`: what else the row says anew. */
  | { readonly outcome: 'updated'; readonly take: readonly RowField[]; readonly beside: readonly string[] }
  | { readonly outcome: 'conflict'; readonly conflict: Omit<RowConflict, 'row' | 'key' | 'id'> }

/** What the log said the last time and says now, by field. */
interface Log {
  readonly before: FieldHashes
  readonly now: FieldHashes
}

/** An incident as it stands here, and as the log would have it now. `isAsSaid`: whether a field is what the log said before. */
interface Bodies {
  readonly here: IncidentBody
  readonly there: IncidentBody
  readonly isAsSaid: (field: RowField) => boolean
}

/**
 * Holds a row against what an earlier import made of it, and against what stands here. What changed only in the log is
 * taken over, into drafts; what was changed here as well is a conflict, and all of the row is left.
 */
export function judgeRow({ before, now }: Log, { here, there, isAsSaid }: Bodies): Judgement {
  // What a row did not have a place for when it came last is no change of the log.
  const isChanged = (field: string) => before[field] !== undefined && now[field] !== before[field]
  const differing = rowFields.filter((field) => isChanged(field) && !saysSame(field, here, there))
  const clashing = differing.filter((field) => !isAsSaid(field))
  const onlyThere = differing.filter((field) => !clashing.includes(field))
  if (clashing.length > 0) return conflict('changed-here', { clashing, onlyThere }, { here, there })
  const beside = fieldsBeside.filter(isChanged)
  const writes = differing.length > 0 || beside.some((field) => field !== 'cells')
  if (writes && here.status !== 'draft')
    return conflict('not-a-draft', { clashing: [], onlyThere }, { here, there })
  if (differing.length === 0 && beside.length === 0) return { outcome: 'unchanged' } // typed in here meanwhile
  return { outcome: 'updated', take: differing, beside }
}

/** Who tied a category, and when, is no part of what it says. */
export function saysSame(field: RowField, one: IncidentBody, other: IncidentBody): boolean {
  if (field !== 'categories') return sameJson(one[field], other[field])
  return sameJson(linksIn(one), linksIn(other))
}

const linksIn = ({ categories }: IncidentBody) =>
  categories.map(({ assertedBy: _by, assertedAt: _at, ...link }) => link)

/** `onlyThere`: fields that changed in the log alone, and are left because the row is. */
export function conflict(
  why: RowConflict['why'],
  { clashing, onlyThere }: Readonly<Record<'clashing' | 'onlyThere', readonly RowField[]>>,
  { here, there }: Omit<Bodies, 'isAsSaid'>,
  withRow: number | null = null,
): Extract<Judgement, { outcome: 'conflict' }> {
  const told = (fields: readonly RowField[], isOnlyThere: boolean) =>
    differences(fields, here, there).map((field) => ({ ...field, onlyThere: isOnlyThere }))
  const fields = [...told(clashing, false), ...told(onlyThere, true)]
  return { outcome: 'conflict', conflict: { why, withRow, reread: false, fields } }
}
