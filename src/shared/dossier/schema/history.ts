import { z } from 'zod'
import { grading } from '../../domain/grading/schema.ts'
import { instant, recordId } from '../../domain/record/schema.ts'

/** An analyst by id and by the name they had when the dossier was made; the id stands for a name not on record. */
export const namedAnalyst = z.strictObject({ id: recordId, name: z.string() })
export type NamedAnalyst = z.infer<typeof namedAnalyst>

/** Where a record stands: how many versions it has had, who made the first and who the last. */
export const recordHistory = z.strictObject({
  rev: z.int().min(1),
  schemaVersion: z.int().min(1),
  createdAt: instant,
  createdBy: namedAnalyst,
  changedAt: instant,
  changedBy: namedAnalyst,
})
export type RecordHistory = z.infer<typeof recordHistory>

/** Who gave a grade, when and why. A grade without it was given by nobody: not judged yet. */
export const namedGrading = z.strictObject({ ...grading.shape, gradedBy: namedAnalyst.nullable() })
export type NamedGrading = z.infer<typeof namedGrading>
