import { z } from 'zod'
import { line, requiredLine } from '../text/schema.ts'

/** Who acts. `publicKey` is the raw Ed25519 key (32 bytes) in base64; the private half never leaves the key slot. */
export const analystBody = z.strictObject({
  name: requiredLine(200),
  organisation: line(200),
  /** A viewer reads and commits nothing. */
  role: z.enum(['analyst', 'viewer']),
  /** Retired: the slot is gone and the name stays with what was done. */
  active: z.boolean(),
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
})
export type AnalystBody = z.infer<typeof analystBody>
