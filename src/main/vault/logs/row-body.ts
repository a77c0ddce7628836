import { newClaim } from '#shared/domain/source/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { derivedId } from '../records/derived-id.ts'
import type { ComparedRow } from './compare.ts'

type Body = BodyOf<'incident'>

/** What a row says beside its fields, with the records that stand for it. */
export interface Beside {
  /** The source of the log first, then those that the row names. */
  readonly sourceIds: readonly string[]
  readonly evidenceIds: readonly string[]
  readonly language: string
}

/**
 * The body that a row leads to: of a new incident all of it, of one that stands here the fields that become the row's.
 * Claims and evidence are only ever added.
 */
export function rowBody({ row, outcome, id, body, current, take }: ComparedRow, beside: Beside): Body | null {
  if (body === null || (outcome !== 'created' && outcome !== 'updated')) return null
  if (current === undefined) return withBeside(body, id, row, beside)
  const taken =
    outcome === 'created' // brought back after its import was undone
      ? {
          ...body,
          claims: current.body.claims,
          evidence: current.body.evidence,
          reviews: current.body.reviews,
        }
      : Object.fromEntries(take.map((field) => [field, body[field]]))
  return withBeside({ ...current.body, ...taken }, id, row, beside)
}

function withBeside(
  body: Body,
  incidentId: string,
  row: ComparedRow['row'],
  { sourceIds, evidenceIds, language }: Beside,
): Body {
  const claimed = new Set(body.claims.map(({ sourceId }) => sourceId))
  const [logSource] = sourceIds
  const claims = sourceIds
    .filter((sourceId) => !claimed.has(sourceId))
    .map((sourceId) => ({
      ...newClaim(
        derivedId(incidentId, 'claim', sourceId),
        sourceId,
        sourceId === logSource ? language : 'und',
      ),
      pinpoint: sourceId === logSource ? pinpointOf(row) : '',
    }))
  const linked = new Set(body.evidence.map(({ evidenceId }) => evidenceId))
  const evidence = evidenceIds
    .filter((evidenceId) => !linked.has(evidenceId))
    .map((evidenceId) => ({ evidenceId, note: '' }))
  return { ...body, claims: [...body.claims, ...claims], evidence: [...body.evidence, ...evidence] }
}

/** What of an id stands beside the number of its row; all of it is in the row as received. */
const longestKey = 200

/** Where in the log it is said. Characters that a line cannot hold are left to the row as received. */
function pinpointOf({ row, key }: ComparedRow['row']): string {
  const shown = key.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/gu, '')
  const name = shown.length > longestKey ? `${shown.slice(0, longestKey).toWellFormed()}…` : shown
  return name === '' ? `Row ${row}` : `Row ${row}, ${name}`
}
