import type { Credibility, Reliability } from './schema.ts'

export interface Grade {
  readonly reliability: Reliability
  readonly credibility: Credibility
}

/**
 * Best first. What cannot be judged is neither good nor bad, so it stands in the middle: after what speaks for a source
 * or a claim (A–C, 1–3), before what speaks against it (D, E, 4, 5).
 */
const reliabilityOrder: readonly Reliability[] = ['A', 'B', 'C', 'F', 'D', 'E']
const credibilityOrder: readonly Credibility[] = ['1', '2', '3', '6', '4', '5']

/** For `sort`, best first: negative when `a` is the better one. */
export const compareReliability = (a: Reliability, b: Reliability): number =>
  reliabilityOrder.indexOf(a) - reliabilityOrder.indexOf(b)

/** For `sort`, best first: by the source, then by the claim. F and 6 are never the worst. */
export const compareGrades = (a: Grade, b: Grade): number =>
  compareReliability(a.reliability, b.reliability) ||
  credibilityOrder.indexOf(a.credibility) - credibilityOrder.indexOf(b.credibility)
