import { z } from 'zod'
import { recordId } from '#shared/domain/record/schema.ts'
import { relationType } from '#shared/domain/relation/schema.ts'

/** A link to another incident as typed. */
export const relationEntry = z.strictObject({
  id: recordId,
  type: relationType,
  incidentId: recordId,
  note: z.string(),
})
export type RelationEntry = z.infer<typeof relationEntry>
