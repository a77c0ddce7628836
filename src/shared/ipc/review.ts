import { z } from 'zod'
import { recordId } from '../domain/record/schema.ts'
import { review } from '../domain/review/schema.ts'
import { channel } from './channel.ts'
import { commitAnswer } from './records.ts'

const { rev, decision, comment, checklist } = review.shape
const count = z.int().min(0)
const share = z.number().min(0).max(1).nullable()

const agreementAnswer = z.strictObject({
  /** Second codings, and the incidents they are about. */
  codings: count,
  incidents: count,
  categories: z.array(
    z.strictObject({
      categoryId: z.string(),
      pairs: count,
      both: count,
      firstOnly: count,
      secondOnly: count,
      neither: count,
      observed: share,
      expected: share,
      kappa: z.number().min(-1).max(1).nullable(),
    }),
  ),
})

export const reviewChannels = {
  /** Main adds who decides and when. Stale when the incident was changed since it was looked at. */
  'review:decide': channel(
    'writable',
    z.strictObject({ incidentId: recordId, rev, decision, comment, checklist }),
    commitAnswer,
    { maxBytes: 65_536 },
  ),
  /** Analysts who wrote what is not accepted yet, for each incident; they are not asked to decide on it. */
  'review:authors': channel(
    'unlocked',
    z.strictObject({ ids: z.array(recordId).max(500) }),
    z.array(z.strictObject({ id: recordId, authors: z.array(recordId) })),
    { maxBytes: 65_536 },
  ),
  'review:agreement': channel(
    'unlocked',
    z.strictObject({ statementId: z.string().max(100), categoryIds: z.array(z.string().max(60)).max(200) }),
    agreementAnswer,
  ),
} as const
