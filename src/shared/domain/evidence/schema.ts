import { z } from 'zod'
import { consent } from '../consent/schema.ts'
import { position } from '../place/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'
import { recordId, sha256Hex, sha512Hex, tlp } from '../record/schema.ts'
import { collection } from './collection.ts'

export const copyRole = z.enum([
  'evidentiary',
  'working',
  'redacted',
  'thumbnail',
  'transcript',
  'translation',
])

/**
 * What was received, fixed at intake and never changed after. Hashes are computed while the bytes
 * arrive, before anything parses them. `sniffedType` is read from the bytes; null when unrecognised.
 */
export const evidenceFile = z.strictObject({
  blobId: z.string().regex(/^[0-9a-f]{32}$/),
  /** As received, unescaped: show it only through the file-name escape of domain/evidence. */
  originalName: z.string().max(1_000),
  declaredType: z.string().max(200),
  sniffedType: z.string().max(200).nullable(),
  bytes: z.int().min(0),
  sha256: sha256Hex,
  sha512: sha512Hex,
})
export type EvidenceFile = z.infer<typeof evidenceFile>

/** Whatever a file says, up to what JSON carries without loss: a number past that could not be written down. */
const measured = z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable()

/** What the file itself says of how it was made, as read and kept apart: a claim of the file, never a fact. */
export const embeddedMetadata = z.strictObject({
  /** Reader and its version, such as `exifr 7.1.3`. */
  reader: line(100),
  /** When the camera says it was made, as written in the file; the camera's clock, with its offset when it gives one. */
  takenAt: line(60),
  offset: line(10),
  device: line(200),
  software: line(200),
  position: position.nullable(),
  /** Metres above sea level and degrees from north, when the file gives them. */
  altitude: measured,
  direction: measured,
  width: z.int().min(0).nullable(),
  height: z.int().min(0).nullable(),
  /** Every other field by group and name, as text. */
  fields: z.array(z.strictObject({ group: line(60), name: line(120), value: line(1_000) })).max(500),
})
export type EmbeddedMetadata = z.infer<typeof embeddedMetadata>

/** How a derivative was made from the item it names. */
export const transform = z.strictObject({ method: requiredLine(300), tool: line(300), note: prose(2_000) })

/** What describes an item and may be corrected; each correction leaves a `metadata modification` event. */
export const evidenceDescription = z.strictObject({
  title: line(300),
  collected: collection,
  consent,
  graphic: z.enum(['unknown', 'none', 'graphic']),
  tlp,
  /** Why it must not be disposed of, and until when; empty without a hold. */
  retentionHold: line(500),
  note: prose(5_000),
})
export type EvidenceDescription = z.infer<typeof evidenceDescription>

/** An item of evidence: what is fixed at intake, and what describes it. */
export const evidenceBody = z
  .strictObject({
    ...evidenceDescription.shape,
    file: evidenceFile,
    metadata: embeddedMetadata.nullable(),
    /** 64-bit difference hash of the picture as 16 hex digits: near pictures have near hashes. Null when there is none. */
    perceptualHash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .nullable(),
    copyRole,
    derivedFrom: recordId.nullable(),
    transform: transform.nullable(),
  })
  .refine(({ derivedFrom, transform: made }) => (derivedFrom === null) === (made === null), {
    error: 'evidence.transform',
    path: ['transform'],
  })
export type EvidenceBody = z.infer<typeof evidenceBody>
