import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { fieldInWords } from './in-words.ts'
import { hashesOfBody, rowFields, type FieldHashes, type RowField } from './incident-fields.ts'
import type { KnownRow } from './known-log.ts'

type Body = BodyOf<'incident'>

export type Judgement =
  | { readonly outcome: 'created' | 'unchanged' }
  /** `take`: fields that become the row's. `beside`: what else the row says anew. */
  | { readonly outcome: 'updated'; readonly take: readonly RowField[]; readonly beside: readonly string[] }
  | {
      readonly outcome: 'conflict'
      readonly why: RowConflict['why']
      readonly fields: RowConflict['fields']
    }

/**
 * Holds a row against what an earlier import made of it, and against what stands here. What changed only in the log is
 * taken over, into drafts; what was changed here as well is a conflict, and all of the row is left.
 */
export function judgeRow(
  theirs: { readonly body: Body; readonly hashes: FieldHashes },
  known: KnownRow,
  current: StoredRecord<'incident'>,
): Judgement {
  if (known.isTakenBack && current.body.status === 'withdrawn') return { outcome: 'created' }
  const changed = Object.keys(theirs.hashes).filter((field) => theirs.hashes[field] !== known.made[field])
  if (changed.length === 0) return { outcome: 'unchanged' }
  const ours = hashesOfBody(current.body)
  const differing = rowFields.filter(
    (field) => changed.includes(field) && ours[field] !== theirs.hashes[field],
  )
  const clashing = differing.filter((field) => ours[field] !== known.made[field])
  const told = (fields: readonly RowField[]) => differences(fields, current.body, theirs.body)
  if (clashing.length > 0) return { outcome: 'conflict', why: 'changed-here', fields: told(clashing) }
  const beside = changed.filter((field) => !isRowField(field))
  const writes = differing.length > 0 || beside.some((field) => field !== 'cells')
  if (writes && current.body.status !== 'draft')
    return { outcome: 'conflict', why: 'not-a-draft', fields: told(differing) }
  if (differing.length === 0 && beside.length === 0) return { outcome: 'unchanged' } // typed in here meanwhile
  return { outcome: 'updated', take: differing, beside }
}

const isRowField = (field: string): field is RowField => rowFields.some((one) => one === field)

/** The longest text that is set side by side; the rest of a longer one is in the incident and in the row as received. */
const longest = 5_000

export const differences = (fields: readonly RowField[], here: Body, there: Body): RowConflict['fields'] =>
  fields.map((field) => ({
    field,
    here: beginning(fieldInWords(here, field)),
    there: beginning(fieldInWords(there, field)),
  }))

const beginning = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`
