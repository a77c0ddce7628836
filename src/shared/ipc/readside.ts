import { z } from 'zod'
import { sha256Hex } from '../domain/record/schema.ts'

/**
 * What the engine found when it caught up with the journal. `state` says how: it was current, it
 * followed a difference, or it started from nothing. `digest` covers every row as decrypted:
 * SHA-256 over the sorted lines `kind id rev sha256(JCS body)`, so that it can be compared with the journal's.
 */
export const readsideReport = z.strictObject({
  state: z.enum(['current', 'caught up', 'rebuilt']),
  reason: z
    .enum(['empty', 'other-format', 'undecryptable', 'ahead-of-journal', 'other-workspace'])
    .nullable(),
  records: z.int().min(0),
  digest: sha256Hex,
})
export type ReadsideReport = z.infer<typeof readsideReport>
