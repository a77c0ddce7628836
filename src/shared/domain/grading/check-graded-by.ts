import type { Credibility, Grading, Reliability } from './schema.ts'

/** A grade and who gave it; the two are judged as one. */
export interface Graded {
  readonly grade: Reliability | Credibility
  readonly grading: Grading | null
}

/**
 * Whether `actor` may save this grade: it stood like this in an earlier version, or `actor` gave it, now. Grades are
 * not given in another's name, and a new grade does not go by the date of an old one. Answers the rule that is broken:
 * `grade.byAnother`, `grade.gradedAt`, or null. F or 6 without a grading is "not judged", and free to all.
 */
export function checkGradedBy(
  graded: Graded,
  earlier: readonly Graded[],
  actor: string,
): 'grade.byAnother' | 'grade.gradedAt' | null {
  const { grade, grading } = graded
  if (grading === null || earlier.some((before) => sameGrade(before, graded))) return null
  if (grading.gradedBy !== actor) return 'grade.byAnother'
  const stale = earlier.some(
    (before) => before.grade !== grade && before.grading?.gradedAt === grading.gradedAt,
  )
  return grading.gradedAt === null || stale ? 'grade.gradedAt' : null
}

const sameGrade = (a: Graded, b: Graded): boolean =>
  a.grade === b.grade &&
  a.grading?.gradedBy === b.grading?.gradedBy &&
  a.grading?.gradedAt === b.grading?.gradedAt &&
  a.grading?.why === b.grading?.why
