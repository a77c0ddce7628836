import { z } from 'zod'
import { channel } from './channel.ts'
import { recordId } from '../domain/record/schema.ts'
import { prose } from '../domain/text/schema.ts'
import { limitCode, limitGroup } from '../dossier/schema/limit.ts'

const jobId = z.string().regex(/^[0-9a-f]{32}$/)

/** One limit in the words that the dossier prints, with what it is true of. */
export const readinessLimit = z.strictObject({
  code: limitCode,
  text: z.string(),
  subjects: z.array(
    z.strictObject({
      kind: z.enum(['case', 'incident', 'evidence', 'physical-item', 'statistical-report', 'missing']),
      id: z.string(),
      reference: z.string(),
    }),
  ),
})

/** What the dossier would print as its limits, by what they are about, and how much would be left out of it. */
export const readiness = z.strictObject({
  groups: z.array(z.strictObject({ group: limitGroup, title: z.string(), limits: z.array(readinessLimit) })),
  /** What speaks against an incident of the case and is not on its list of disclosures. */
  candidates: z.array(
    z.strictObject({
      kind: z.enum(['claim', 'denial', 'relation', 'step', 'element']),
      /** Becomes the id of the entry in the list. */
      id: recordId,
      incidentId: recordId,
      reference: z.string(),
      evidenceId: recordId.nullable(),
      who: z.string(),
      says: z.string(),
    }),
  ),
  withheld: z.array(z.strictObject({ reference: z.string(), field: z.string(), reason: z.string() })),
})
export type Readiness = z.infer<typeof readiness>

export const dossierChannels = {
  /** The check before an export, of the case as it is saved; of one recipient, or of all that the case names. */
  'dossier:readiness': channel(
    'unlocked',
    z.strictObject({ caseId: recordId, recipientId: recordId.nullable() }),
    readiness,
  ),
  'dossier:export': channel(
    'exporting',
    z.strictObject({
      jobId,
      caseId: recordId,
      format: z.enum(['json', 'pdf']),
      /** One of the case's recipients, by the id it has there. */
      recipientId: recordId.nullable(),
      note: prose(2_000),
    }),
    z.strictObject({
      savedAs: z.string().nullable(),
      sha256: z.string(),
      bytes: z.int(),
      version: z.int().nullable(),
    }),
  ),
} as const
