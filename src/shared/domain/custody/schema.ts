import { z } from 'zod'
import { line, requiredLine } from '../text/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'
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

/** A change of hands: of a file on a medium, or of a thing. */
export const transfer = z.strictObject({
  from: line(300),
  to: requiredLine(300),
  place: line(300),
  /** What is written on the seal that it left with; empty when it had none or nobody looked. */
  seal: line(100),
  on: edtfOrUnknown,
})
export type Transfer = z.infer<typeof transfer>

/**
 * Written by the vault itself, never by a screen, so that none can be forgotten. `evidenceId` is a file or a physical
 * item; `at` is when it was entered, `transfer.on` when it happened.
 */
export const custodyEvent = z.strictObject({
  type: custodyEventType,
  evidenceId: recordId,
  at: instant,
  agent: recordId,
  outcome: z.enum(['success', 'failure', 'duplicate']),
  detail: line(1_000),
  /** Set for a hand-over; empty where the event is none. */
  transfer: transfer.nullable(),
})
export type CustodyEvent = z.infer<typeof custodyEvent>
