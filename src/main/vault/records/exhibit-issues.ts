import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { Issue } from '#shared/lib/result.ts'

/**
 * What a new version of a case may not do to its exhibit numbers: give one again, or take back that it was
 * given. An incident keeps its number, or gets one that was never given. Paths start at the body.
 */
export function exhibitIssues(current: CaseBody, next: CaseBody): readonly Issue[] {
  const given = new Map(current.incidents.map(({ incidentId, exhibit }) => [incidentId, exhibit]))
  const taken = next.incidents.flatMap(({ incidentId, exhibit }, index) =>
    exhibit >= current.nextExhibit || given.get(incidentId) === exhibit
      ? []
      : [{ path: ['incidents', index, 'exhibit'], key: 'case.exhibit' }],
  )
  return next.nextExhibit < current.nextExhibit
    ? [...taken, { path: ['nextExhibit'], key: 'case.exhibit' }]
    : taken
}
