import { newClaim } from '#shared/domain/source/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { derivedId } from '../records/derived-id.ts'
import type { RowField } from './row-reader.ts'

type Body = BodyOf<'incident'>

/** What a row says beside its fields, with the records that stand for it. */
export interface Beside {
  /** The source of the log first, then those that the row names. */
  readonly sourceIds: readonly string[]
  readonly evidenceIds: readonly string[]
  readonly language: string
}

/** What stands here, with some of its fields as a row has them. */
export const bodyWith = (made: Body, current: Body, take: readonly RowField[]): Body => ({
  ...current,
  ...Object.fromEntries(take.map((field) => [field, made[field]])), // fields of one body for those of another
})

/** The body with claims by all these sources and with these files. Both are only ever added. */
export function withBeside(
  body: Body,
  { incidentId, row }: { readonly incidentId: string; readonly row: MappedRow },
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
      // Not the row's id: that may be somebody's name, and nothing has looked for one in it.
      pinpoint: sourceId === logSource ? `Row ${row.row}` : '',
    }))
  const linked = new Set(body.evidence.map(({ evidenceId }) => evidenceId))
  const evidence = evidenceIds
    .filter((evidenceId) => !linked.has(evidenceId))
    .map((evidenceId) => ({ evidenceId, note: '' }))
  return { ...body, claims: [...body.claims, ...claims], evidence: [...body.evidence, ...evidence] }
}
