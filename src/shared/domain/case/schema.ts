import { z } from 'zod'
import { consentScope } from '../consent/schema.ts'
import { line, prose, requiredLine, languageTag } from '../text/schema.ts'
import { recordId, tlp } from '../record/schema.ts'

/** Incidents of one case. */
export const MOST_IN_CASE = 5_000

/**
 * A case puts incidents in an order and keeps an exhibit number for each: given once, never changed
 * or given again, even when an incident leaves the case (`nextExhibit` only grows).
 */
export const caseBody = z
  .strictObject({
    title: requiredLine(300),
    language: languageTag,
    narrative: prose(100_000),
    incidents: z.array(z.strictObject({ incidentId: recordId, exhibit: z.int().min(1) })).max(MOST_IN_CASE),
    nextExhibit: z.int().min(1),
    tlp,
    /** How the law may apply to the case as a whole; to be confirmed by counsel. */
    legalTheory: prose(100_000),
    /** Other explanations that were considered, and what speaks for and against each. */
    alternatives: z
      .array(z.strictObject({ id: recordId, explanation: prose(5_000), considered: prose(5_000) }))
      .max(100),
    /** What contradicts the case or a challenger would need: to be disclosed. */
    disclosure: z
      .array(
        z.strictObject({
          id: recordId,
          /** What it concerns; null for the case as a whole. */
          incidentId: recordId.nullable(),
          evidenceId: recordId.nullable(),
          text: prose(5_000),
        }),
      )
      .max(500),
    recipients: z
      .array(
        z.strictObject({
          id: recordId,
          /** The recipient of the workspace, whose keys lock what goes out; null for one who is only named here. */
          recipientId: recordId.nullable(),
          name: requiredLine(300),
          organisation: line(300),
          /** What the dossier is for at this recipient: consent must cover it. */
          purpose: consentScope,
          /** The strictest marking that the recipient may receive. */
          mayReceive: tlp,
        }),
      )
      .max(100),
  })
  .refine((body) => new Set(body.incidents.map((entry) => entry.incidentId)).size === body.incidents.length, {
    error: 'case.incidentTwice',
    path: ['incidents'],
  })
  .refine((body) => new Set(body.incidents.map((entry) => entry.exhibit)).size === body.incidents.length, {
    error: 'case.exhibitTwice',
    path: ['incidents'],
  })
  .refine((body) => body.incidents.every((entry) => entry.exhibit < body.nextExhibit), {
    error: 'case.nextExhibit',
    path: ['nextExhibit'],
  })
export type CaseBody = z.infer<typeof caseBody>
