import { z } from 'zod'
import { bulkChange } from '../domain/bulk/change.ts'
import { incidentStatus } from '../domain/incident/schema.ts'
import { recordId } from '../domain/record/schema.ts'
import { line } from '../domain/text/schema.ts'
import { channel } from './channel.ts'
import { jobId } from './parts.ts'

/** Incidents that one action may be about. */
export const MOST_AT_ONCE = 150_000

const count = z.int().min(0)

/** Of many that are told only so many are named. */
export const MOST_NAMED = 100

const named = z
  .array(z.strictObject({ id: recordId, reference: z.string(), title: z.string() }))
  .max(MOST_NAMED)

/** Incidents that an action leaves as they are, for one reason. */
const leftAlone = z.strictObject({
  /** The rule that keeps them from it, as in an issue; or one of `bulk.…`. */
  key: z.string().max(100),
  /** Where they stand, where that is the reason. */
  status: incidentStatus.nullable(),
  count,
  named,
})
export type LeftAlone = z.infer<typeof leftAlone>

const outcome = z.strictObject({ changed: count, left: z.array(leftAlone).max(100) })
export type BulkOutcome = z.infer<typeof outcome>

const order = z.strictObject({
  jobId,
  ids: z.array(recordId).min(1).max(MOST_AT_ONCE),
  change: bulkChange,
  /** Stands in the history of each; '' for what the action says by itself. */
  reason: line(400),
})

/** The ids alone. */
const maxBytes = MOST_AT_ONCE * 40 + 65_536

export const bulkChannels = {
  /** What it would come to. Nothing is written. */
  'bulk:check': channel('writable', order, outcome, { maxBytes }),
  /** All in one commit. `seq` is the entry that tells of it, by which it is undone; null where there was nothing to do. */
  'bulk:run': channel('writable', order, z.strictObject({ ...outcome.shape, seq: count.nullable() }), {
    maxBytes,
  }),
  /** Takes back what the action did to incidents that nobody changed since. */
  'bulk:undo': channel('writable', z.strictObject({ jobId, seq: count }), outcome),
}
