import { z } from 'zod'
import { line } from '../text/schema.ts'
import { instant, recordId } from '../record/schema.ts'

/** Event types of PREMIS (Library of Congress, preservation event types). */
export const custodyEventType = z.enum([
  'capture',
  'ingestion',
  'message digest calculation',
  'fixity check',
  'validation',
  'metadata modification',
  'redaction',
  'replication',
  'transfer',
  'dissemination',
  'deaccession',
  'deletion',
])

/** Written by the vault itself, never by a screen, so that none can be forgotten. */
export const custodyEvent = z.strictObject({
  type: custodyEventType,
  evidenceId: recordId,
  at: instant,
  agent: recordId,
  outcome: z.enum(['success', 'failure', 'duplicate']),
  detail: line(1_000),
})
export type CustodyEvent = z.infer<typeof custodyEvent>
