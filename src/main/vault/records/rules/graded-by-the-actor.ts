import type { Issue } from '#shared/lib/result.ts'
import { checkGradedBy, type Graded } from '#shared/domain/grading/check-graded-by.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { claimsBefore } from './incidents-before.ts'
import type { RecordRule, RuleContext } from './rule.ts'

/** A new grade of a source is given by whoever saves it; one that stood in an earlier version may stay or come back. */
export const sourceGradedByTheActor: RecordRule<'source'> = async ({ id, body }, context) => {
  if (body.reliabilityGrading === null) return []
  const earlier = (await earlierVersions(id, context)).flatMap((version) =>
    version.kind === 'source' ? [ofSource(version.body)] : [],
  )
  return issueOf(checkGradedBy(ofSource(body), earlier, context), ['reliability'])
}

/**
 * The same for the grade of each claim. A claim is known by its id: its grade does not pass to another one, but it comes
 * along when the claim does, out of an incident that was merged into this one.
 */
export const claimsGradedByTheActor: RecordRule<'incident'> = async ({ id, body }, context) => {
  if (body.claims.every((claim) => claim.credibilityGrading === null)) return []
  const before = (await claimsBefore({ id, body }, context)).flat()
  return body.claims.flatMap((claim, index) => {
    const earlier = before.filter((old) => old.id === claim.id).map(ofClaim)
    return issueOf(checkGradedBy(ofClaim(claim), earlier, context), ['claims', index, 'credibility'])
  })
}

const earlierVersions = async (id: string, { current, versions }: RuleContext) =>
  current === null ? [] : versions(id)

const ofSource = (body: BodyOf<'source'>): Graded => ({
  grade: body.reliability,
  grading: body.reliabilityGrading,
})
const ofClaim = (claim: BodyOf<'incident'>['claims'][number]): Graded => ({
  grade: claim.credibility,
  grading: claim.credibilityGrading,
})

const issueOf = (key: string | null, path: Issue['path']): readonly Issue[] =>
  key === null ? [] : [{ path, key }]
