import type { Grading, Reliability } from '#shared/domain/grading/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'

/** A grade that the source had, from the version in which it was given. */
export interface PastGrade {
  readonly rev: number
  readonly reliability: Reliability
  readonly grading: Grading | null
}

/** Every grade the source was given, newest first; versions that left it as it was say nothing new. */
export function gradeHistory(versions: readonly StoredRecord[]): readonly PastGrade[] {
  const grades: PastGrade[] = []
  for (const version of versions) {
    if (version.kind !== 'source') continue
    const { reliability, reliabilityGrading: grading } = version.body
    const last = grades.at(-1)
    if (last?.reliability === reliability && last.grading?.gradedAt === grading?.gradedAt) continue
    grades.push({ rev: version.rev, reliability, grading })
  }
  return grades.toReversed()
}
