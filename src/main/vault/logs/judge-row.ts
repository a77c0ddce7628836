import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { differences } from './differences.ts'
import { fieldsBeside, rowFields, type FieldHashes, type RowField } from './incident-fields.ts'

type Body = BodyOf<'incident'>

export type Judgement =
  | { readonly outcome: 'unchanged' }
  /** `take`: fields that become the row's. `beside`: what else the row says anew. */
  | { readonly outcome: 'updated'; readonly take: readonly RowField[]; readonly beside: readonly string[] }
  | { readonly outcome: 'conflict'; readonly conflict: Pick<RowConflict, 'why' | 'withRow' | 'fields'> }

/** A row, and what it makes. */
interface Said {
  readonly body: Body
  readonly hashes: FieldHashes
}

/**
 * Holds a row against what an earlier import made of it, and against what stands here. What changed only in the log is
 * taken over, into drafts; what was changed here as well is a conflict, and all of the row is left.
 */
export function judgeRow(theirs: Said, known: FieldHashes, ours: Said): Judgement {
  // What a row did not have a place for when it came last is no change of the log.
  const isChanged = (field: string) => known[field] !== undefined && theirs.hashes[field] !== known[field]
  const differing = rowFields.filter(
    (field) => isChanged(field) && ours.hashes[field] !== theirs.hashes[field],
  )
  const clashing = differing.filter((field) => ours.hashes[field] !== known[field])
  if (clashing.length > 0) return conflict('changed-here', clashing, ours.body, theirs.body)
  const beside = fieldsBeside.filter(isChanged)
  const writes = differing.length > 0 || beside.some((field) => field !== 'cells')
  if (writes && ours.body.status !== 'draft')
    return conflict('not-a-draft', differing, ours.body, theirs.body)
  if (differing.length === 0 && beside.length === 0) return { outcome: 'unchanged' } // typed in here meanwhile
  return { outcome: 'updated', take: differing, beside }
}

export const conflict = (
  why: RowConflict['why'],
  fields: readonly RowField[],
  here: Body,
  there: Body,
  withRow: number | null = null,
): Extract<Judgement, { outcome: 'conflict' }> => ({
  outcome: 'conflict',
  conflict: { why, withRow, fields: differences(fields, here, there) },
})
