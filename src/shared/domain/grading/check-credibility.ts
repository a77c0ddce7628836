import type { Issue } from '../../lib/result.ts'
import { countOrigins } from '../source/corroboration.ts'
import type { Claim, SourceBody } from '../source/schema.ts'

/**
 * Admiralty credibility 1 means "confirmed by other sources": a claim graded 1 needs at least two sources of different
 * independence groups among the incident's claims of the same stance. Issues `credibility.needsTwoOrigins`, with paths
 * from the list of claims down.
 */
export function checkCredibility(
  claims: readonly Pick<Claim, 'sourceId' | 'stance' | 'credibility'>[],
  sourceOf: (id: string) => Pick<SourceBody, 'independenceGroup'> | undefined,
): Issue[] {
  const confirmed = (stance: Claim['stance']): boolean => {
    const agreeing = claims.filter((claim) => claim.stance === stance).map((claim) => claim.sourceId)
    return countOrigins(agreeing, sourceOf).independent >= 2
  }
  return claims.flatMap((claim, index) =>
    claim.credibility === '1' && !confirmed(claim.stance)
      ? [{ path: [index, 'credibility'], key: 'credibility.needsTwoOrigins' }]
      : [],
  )
}
