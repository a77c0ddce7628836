import type { Issue } from '../../lib/result.ts'
import { countOrigins } from '../source/corroboration.ts'
import type { Claim, SourceBody } from '../source/schema.ts'

/** By its id a claim is known again in an earlier version. */
type GradedClaim = Pick<Claim, 'sourceId' | 'stance' | 'credibility'> & Partial<Pick<Claim, 'id'>>
type SourceOf = (id: string) => Pick<SourceBody, 'independenceGroup'> | undefined

/**
 * Admiralty credibility 1 means "confirmed by other sources": a claim graded 1 needs at least two sources of different
 * independence groups among the incident's claims of the same stance. Issues `credibility.needsTwoOrigins`, with paths
 * from the list of claims down. Whoever saves did not break what was saved `before` and lost its confirmation when a
 * source joined the group of another: it is told elsewhere, and keeps nothing from being saved.
 */
export function checkCredibility(
  claims: readonly GradedClaim[],
  sourceOf: SourceOf,
  before: readonly (readonly GradedClaim[])[] = [],
): Issue[] {
  const stood = new Set(before.flatMap((earlier) => unconfirmed(earlier, sourceOf).map(asGraded)))
  return unconfirmed(claims, sourceOf)
    .filter((claim) => !stood.has(asGraded(claim)))
    .map((claim) => ({ path: [claims.indexOf(claim), 'credibility'], key: 'credibility.needsTwoOrigins' }))
}

const asGraded = ({ id, sourceId, stance }: GradedClaim): string => [id, sourceId, stance].join(' ')

function unconfirmed(claims: readonly GradedClaim[], sourceOf: SourceOf): readonly GradedClaim[] {
  const confirmed = (stance: Claim['stance']): boolean => {
    const agreeing = claims.filter((claim) => claim.stance === stance).map((claim) => claim.sourceId)
    return countOrigins(agreeing, sourceOf).independent >= 2
  }
  return claims.filter(({ credibility, stance }) => credibility === '1' && !confirmed(stance))
}
