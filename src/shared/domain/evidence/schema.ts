import { z } from 'zod'
import { line, link } from '../text/schema.ts'
import { recordId, sha256Hex, sha512Hex, tlp } from '../record/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'

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

export const evidenceBody = z.strictObject({
  file: evidenceFile,
  title: line(300),
  collected: z.strictObject({ url: link, at: edtfOrUnknown, by: line(300), tool: line(300) }),
  copyRole,
  derivedFrom: recordId.nullable(),
  graphic: z.enum(['unknown', 'none', 'graphic']),
  tlp,
})
export type EvidenceBody = z.infer<typeof evidenceBody>
