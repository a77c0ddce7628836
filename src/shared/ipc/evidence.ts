import { z } from 'zod'
import { custodyEvent, transfer } from '../domain/custody/schema.ts'
import { collection } from '../domain/evidence/collection.ts'
import { copyRole, evidenceDescription, transform } from '../domain/evidence/schema.ts'
import { instant, recordId } from '../domain/record/schema.ts'
import { line, requiredLine } from '../domain/text/schema.ts'
import { channel } from './channel.ts'
import { fileToken, jobId, nothing } from './parts.ts'
import { storedEvidence } from './records.ts'

const takenItem = z.strictObject({ evidenceId: recordId, reference: z.string(), name: z.string() })

export const evidenceIntake = z.strictObject({
  stored: z.array(takenItem),
  /** Files whose bytes were already here, with the item that holds them. */
  known: z.array(takenItem),
  /** Files that gave an item back the bytes that it had lost. */
  restored: z.array(takenItem),
  refused: z.array(z.strictObject({ name: z.string(), message: z.string() })),
  cancelled: z.boolean(),
})
export type EvidenceIntake = z.infer<typeof evidenceIntake>

/** The file is made from an item that is here. */
const derivative = z.strictObject({ of: recordId, copyRole: copyRole.exclude(['evidentiary']), transform })

const evidenceIds = z.array(recordId).min(1).max(20_000)
const evidenceId = recordId

const standing = z.strictObject({
  /** Items that are not simply held, each with how it stands and since when. */
  exceptions: z.array(
    z.strictObject({
      evidenceId: recordId,
      kind: z.enum(['quarantined', 'given-up', 'deleted']),
      since: instant,
    }),
  ),
  /** Of the items that have bytes, the one whose bytes were proven longest ago; null when one never was, or there is none. */
  provenSince: instant.nullable(),
})
export type EvidenceStanding = z.infer<typeof standing>

/** What the window may ask about evidence and physical items. */
export const evidenceChannels = {
  'evidence:pick-files': channel(
    'writable',
    z.strictObject({ folder: z.boolean() }),
    z.array(z.strictObject({ token: fileToken, name: z.string() })),
  ),
  'evidence:take-in': channel(
    'writable',
    z.strictObject({
      jobId,
      tokens: z.array(fileToken).min(1).max(10_000),
      derivative: derivative.optional(),
      /** Said of all these files at once; each says so in its custody. */
      collected: collection.optional(),
    }),
    evidenceIntake,
    { maxBytes: 1_048_576 },
  ),
  'evidence:view': channel('unlocked', z.strictObject({ evidenceId }), z.strictObject({ url: z.string() })),
  /** Of a file or of a physical item. */
  'evidence:custody': channel(
    'unlocked',
    z.strictObject({ itemId: recordId }),
    z.array(custodyEvent.extend({ agentName: z.string() })),
  ),
  'evidence:standing': channel('unlocked', nothing, standing),
  /** Who had each item last, by its last hand-over. */
  'evidence:holders': channel(
    'unlocked',
    nothing,
    z.array(z.strictObject({ itemId: recordId, ...transfer.pick({ to: true, seal: true, on: true }).shape })),
  ),
  'evidence:describe': channel(
    'writable',
    z.strictObject({
      evidenceId,
      baseRev: z.int().min(1),
      description: evidenceDescription,
      reason: line(500),
    }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), record: storedEvidence }),
      /** Somebody described it in between: nothing was written; `current` is what stands now. */
      z.strictObject({ kind: z.literal('stale'), current: storedEvidence }),
    ]),
    { maxBytes: 65_536 },
  ),
  'evidence:check': channel(
    'writable',
    z.strictObject({ jobId, evidenceIds }),
    z.strictObject({ intact: z.int(), failed: z.array(recordId), unread: z.int() }),
    { maxBytes: 1_048_576 },
  ),
  'evidence:hand-over': channel(
    'writable',
    z.strictObject({ itemId: recordId, ...transfer.shape, note: line(1_000) }),
    nothing,
  ),
  /** To give up and to take back can be undone; deleting needs the item given up and its reference typed. */
  'evidence:dispose': channel(
    'writable',
    z.discriminatedUnion('step', [
      z.strictObject({ step: z.literal('give-up'), evidenceId, reason: requiredLine(500) }),
      z.strictObject({ step: z.literal('take-back'), evidenceId, reason: requiredLine(500) }),
      z.strictObject({
        step: z.literal('delete'),
        evidenceId,
        reason: requiredLine(500),
        reference: requiredLine(40),
      }),
    ]),
    nothing,
  ),
  'evidence:relink': channel(
    'writable',
    z.strictObject({ jobId, tokens: z.array(fileToken).min(1).max(10_000) }),
    z.strictObject({ restored: z.array(recordId), left: z.int(), cancelled: z.boolean() }),
    { maxBytes: 1_048_576 },
  ),
  'evidence:save-original': channel(
    'exporting',
    z.strictObject({ jobId, evidenceId }),
    z.strictObject({ savedAs: z.string().nullable() }),
  ),
} as const
