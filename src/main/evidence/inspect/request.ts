import { z } from 'zod'
import { embeddedMetadata, evidenceBody } from '#shared/domain/evidence/schema.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What the child is sent: the picture, so that it reads no file of its own. */
export const inspectRequest = z.strictObject({
  bytes,
  /** Media type by the bytes. */
  type: z.string(),
  /** Look at the pixels too; they need the whole picture and take the longest. */
  pixels: z.boolean(),
})
export type InspectRequest = z.infer<typeof inspectRequest>

/** What it answers; main believes only what fits the schema of the record. */
export const inspectAnswer = z.strictObject({
  metadata: embeddedMetadata.nullable(),
  perceptualHash: evidenceBody.shape.perceptualHash,
  problem: z.string().max(300),
})
export type InspectAnswer = z.infer<typeof inspectAnswer>
