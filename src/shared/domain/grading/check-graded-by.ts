import { isFutureInstant } from '../date/future.ts'
import type { Credibility, Grading, Reliability } from './schema.ts'

/** A grade and who gave it; the two are judged as one. */
export interface Graded {
  readonly grade: Reliability | Credibility
  readonly grading: Grading | null
}

/**
 * Whether `actor` may save this grade: it stood like this in an earlier version, or `actor` gave it, by `now`. Grades
 * are not given in another's name, and a new grade goes neither by the date of an old one nor by one to come. Answers
 * the rule that is broken: `grade.byAnother`, `grade.gradedAt`, `grade.future`, or null. F or 6 without a grading is "not
 * judged", and free to all.
 */
export function checkGradedBy(
  graded: Graded,
  earlier: readonly Graded[],
  { actor, now }: { readonly actor: string; readonly now: string },
): 'grade.byAnother' | 'grade.gradedAt' | 'grade.future' | null {
  const { grade, grading } = graded
  if (grading === null || earlier.some((before) => sameGrade(before, graded))) return null
  if (grading.gradedBy !== actor) return 'grade.byAnother'
  const stale = earlier.some(
    (before) => before.grade !== grade && before.grading?.gradedAt === grading.gradedAt,
  )
  if (grading.gradedAt === null || stale) return 'grade.gradedAt'
  return isFutureInstant(grading.gradedAt, now) ? 'grade.future' : null
}

const sameGrade = (a: Graded, b: Graded): boolean =>
  a.grade === b.grade &&
  a.grading?.gradedBy === b.grading?.gradedBy &&
  a.grading?.gradedAt === b.grading?.gradedAt &&
  a.grading?.why === b.grading?.why
