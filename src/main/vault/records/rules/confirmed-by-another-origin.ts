import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { RecordRule } from './rule.ts'

/** Credibility 1 says "confirmed by other sources": it needs two origins among the claims that say the same. */
export const confirmedByAnotherOrigin: RecordRule<'incident'> = async ({ body }, { record }) => {
  if (body.claims.every((claim) => claim.credibility !== '1')) return []
  const sources = new Map<string, BodyOf<'source'> | undefined>()
  for (const { sourceId } of body.claims) sources.set(sourceId, await record('source', sourceId))
  return checkCredibility(body.claims, (id) => sources.get(id)).map(({ path, key }) => ({
    path: ['claims', ...path],
    key,
  }))
}
