import { z } from 'zod'
import { recordId } from '../record/schema.ts'
import { line } from '../text/schema.ts'

/** How one incident stands to another. `merged-into` is written by a merge and read the other way as `merged-from`. */
export const relationType = z.enum([
  'duplicate-of',
  'part-of',
  'same-campaign',
  'contradicts',
  'merged-into',
  'merged-from',
])

/** A typed link from this incident to another; an incident is never related to itself (`relation.itself`). */
export const relation = z.strictObject({
  id: recordId,
  type: relationType,
  incidentId: recordId,
  note: line(500),
})
export type Relation = z.infer<typeof relation>

/** The links of one incident: each kind of link to another once (`relation.twice`). */
export const relations = z
  .array(relation)
  .max(200)
  .superRefine((links, context) => {
    for (const [index, { type, incidentId }] of links.entries())
      if (links.findIndex((other) => other.type === type && other.incidentId === incidentId) < index)
        context.addIssue({ code: 'custom', message: 'relation.twice', path: [index, 'incidentId'] })
  })
