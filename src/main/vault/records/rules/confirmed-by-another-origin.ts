import { checkCredibility } from '#shared/domain/grading/check-credibility.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { claimsBefore } from './incidents-before.ts'
import type { RecordRule } from './rule.ts'

/**
 * Credibility 1 says "confirmed by other sources": it needs two origins among the claims that say the same. A claim of
 * an earlier version, here or in an incident that was merged into this one, whose confirmation a later change of a
 * source undid may stay: the overview and the dossier tell it.
 */
export const confirmedByAnotherOrigin: RecordRule<'incident'> = async ({ id, body }, context) => {
  if (body.claims.every((claim) => claim.credibility !== '1')) return []
  const before = await claimsBefore({ id, body }, context)
  const sources = new Map<string, BodyOf<'source'> | undefined>()
  for (const { sourceId } of [...body.claims, ...before.flat()])
    if (!sources.has(sourceId)) sources.set(sourceId, await context.record('source', sourceId))
  return checkCredibility(body.claims, (source) => sources.get(source), before).map(({ path, key }) => ({
    path: ['claims', ...path],
    key,
  }))
}
