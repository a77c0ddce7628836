import { z } from 'zod'
import { mapFileFacts } from '#shared/domain/map-file/schema.ts'

/** What the child is sent: where the file lies that an analyst chose. It reads that one and nothing else. */
export const mapFileRequest = z.strictObject({ file: z.string() })

/** What it answers; main believes only what fits. */
export const mapFileAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: mapFileFacts }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.object({
      code: z.enum(['damaged', 'refused', 'not-found', 'io']),
      message: z.string().max(500),
      next: z.string().max(500).optional(),
    }),
  }),
])
