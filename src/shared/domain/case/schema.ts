import { z } from 'zod'
import { prose, requiredLine, languageTag } from '../text/schema.ts'
import { recordId, tlp } from '../record/schema.ts'

/**
 * A case puts incidents in an order and keeps an exhibit number for each: given once, never changed
 * or given again, even when an incident leaves the case (`nextExhibit` only grows).
 */
export const caseBody = z
  .strictObject({
    title: requiredLine(300),
    language: languageTag,
    narrative: prose(100_000),
    incidents: z.array(z.strictObject({ incidentId: recordId, exhibit: z.int().min(1) })).max(5_000),
    nextExhibit: z.int().min(1),
    tlp,
  })
  .refine((body) => new Set(body.incidents.map((entry) => entry.incidentId)).size === body.incidents.length, {
    error: 'case.incidentTwice',
    path: ['incidents'],
  })
  .refine(
    (body) =>
      new Set(body.incidents.map((entry) => entry.exhibit)).size === body.incidents.length &&
      body.incidents.every((entry) => entry.exhibit < body.nextExhibit),
    { error: 'case.exhibit', path: ['incidents'] },
  )
export type CaseBody = z.infer<typeof caseBody>
