import { z } from 'zod'
import { recordId } from '../record/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

/**
 * A second analyst's own choice of categories for an incident, made without seeing the first's ("blind").
 * Compared with the categories of the revision it was made on; never changed once saved.
 */
export const codingBody = z.strictObject({
  incidentId: recordId,
  incidentRev: z.int().min(1),
  statementId: line(100),
  catalogueVersion: z.int().min(1),
  categoryIds: z.array(requiredLine(60)).max(50),
  note: prose(5_000),
})
export type CodingBody = z.infer<typeof codingBody>
