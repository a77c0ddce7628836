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

/** What an analyst may say; the other two are written by a merge. */
export const chosenTypes = relationType.exclude(['merged-into', 'merged-from']).options

export const newRelation = (
  id: string,
  incidentId: string,
  type: RelationEntry['type'] = 'part-of',
): RelationEntry => ({ id, type, incidentId, note: '' })
