import { z } from 'zod'
import { sha256Hex } from '../domain/record/schema.ts'

/**
 * What the engine found when it caught up with the journal. `state` says how: it was current, it
 * followed a difference, or it started from nothing. Told twice: when it has caught up, with no digest, and when it has
 * read back every row in the background. `digest` covers them as decrypted (see `readsideDigest`), so that it can be
 * compared with the journal's. Rows found damaged then are written again, and that is told as another start from nothing.
 */
export const readsideReport = z.strictObject({
  state: z.enum(['current', 'caught up', 'rebuilt']),
  reason: z
    .enum(['empty', 'other-format', 'undecryptable', 'ahead-of-journal', 'other-workspace', 'incomplete'])
    .nullable(),
  /** What the lists were filled from. */
  columns: z.enum(['snapshot', 'older-snapshot', 'rows', 'journal']),
  /** What was wrong with the newest snapshot, if anything. */
  snapshotFault: z
    .enum(['missing-piece', 'undecryptable', 'other-format', 'ahead-of-journal', 'other-workspace'])
    .nullable(),
  records: z.int().min(0),
  digest: sha256Hex.nullable(),
})
export type ReadsideReport = z.infer<typeof readsideReport>

/**
 * Which records the rows hold, in two figures: how many, and the sum of the places in the journal of their versions. A row
 * that opens is one that was written, so it can only be missing or of an earlier place: every fault makes a figure smaller.
 */
const readsideStanding = z.strictObject({ records: z.int().min(0), places: z.int().min(0) })
export type ReadsideStanding = z.infer<typeof readsideStanding>

/** As the rows must stand when they have followed up to this entry; -1 for none. */
export const standingAt = readsideStanding.extend({ seq: z.int().min(-1) })
export type StandingAt = z.infer<typeof standingAt>
