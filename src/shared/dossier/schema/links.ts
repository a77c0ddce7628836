import { z } from 'zod'
import { recordId } from '../../domain/record/schema.ts'

/** A link to a source record; `reference` and `title` are null when the record could not be read. */
export const sourceLink = z.strictObject({
  id: recordId,
  reference: z.string().nullable(),
  title: z.string().nullable(),
})
export type SourceLink = z.infer<typeof sourceLink>

/**
 * Why an item is named and not shown: its bytes did not match the recorded hash when last checked or could not be read,
 * it was given up or deleted by decision, the consent it rests on was refused or withdrawn or does not cover what the
 * dossier is for, or it is marked stricter than may be handed over.
 */
export const heldBack = z.enum([
  'fixity-failed',
  'unread',
  'given-up',
  'deleted',
  'consent',
  'consent-scope',
  'marking',
])
export type HeldBack = z.infer<typeof heldBack>

/** A link to a file or a physical item; `reference` is null when the record could not be read, `heldBack` when it is shown. */
export const evidenceLink = z.strictObject({
  id: recordId,
  reference: z.string().nullable(),
  heldBack: heldBack.nullable(),
})
export type EvidenceLink = z.infer<typeof evidenceLink>

/** A link to an incident, in this dossier or not; `reference` is null when the record could not be read. */
export const incidentLink = z.strictObject({ id: recordId, reference: z.string().nullable() })
export type IncidentLink = z.infer<typeof incidentLink>
