import { createHash } from 'node:crypto'
import { cameWithoutBytes } from '#shared/domain/custody/standing.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { slices, type Breathe, type Urgency } from '../journal/slices.ts'
import { Refusal } from '../storage/refusal.ts'
import type { FixityOptions, FixityReport } from '../vault.ts'
import type { Custodian } from './custodian.ts'
import type { Happened } from './custody-entry.ts'

/** The check after bytes were put in their place: the first one of an item that came without them. */
export const putBackWhy = 'after its bytes were put back'

/** So many checks share one commit: each costs a write that is waited for. */
const perCommit = 20

type Verdict =
  | { readonly kind: 'intact' }
  | { readonly kind: 'failed'; readonly detail: string }
  /** The disk did not answer: that says nothing about the bytes. */
  | { readonly kind: 'unread' }

/**
 * Reads the stored bytes of each item again and compares both hashes with those of intake. Every verdict leaves a
 * `fixity check` event, also those before a cancel or a failure. What was deleted is passed over.
 */
export async function checkFixity(
  custodian: Custodian,
  read: (evidenceId: string) => AsyncIterable<Uint8Array>,
  evidenceIds: readonly string[],
  { why, signal, onProgress, giveWayTo }: FixityOptions,
): Promise<FixityReport> {
  const report = { intact: [] as string[], failed: [] as string[], unread: [] as string[], cancelled: false }
  const urgency: Urgency = giveWayTo
    ? { kind: 'background', isBusy: () => custodian.ledger.isBusy || giveWayTo() }
    : { kind: 'now' }
  const breathe = slices(urgency, signal ?? new AbortController().signal)
  let pending: Happened[] = []
  const flush = async () => {
    if (pending.length === 0) return
    const happened = pending
    pending = []
    await custodian.ledger.enter((at) => custodian.tell(happened, at))
  }
  try {
    for (const [index, id] of evidenceIds.entries()) {
      onProgress?.(index)
      const standing = () => custodian.ledger.index.standings.get(id)
      if (standing()?.kind === 'deleted') continue
      if (cameWithoutBytes(standing()) && why !== putBackWhy) continue
      const record = await custodian.evidence(id)
      let verdict: Awaited<ReturnType<typeof verdictOn>>
      let triedAt: string | null | undefined
      do {
        triedAt = standing()?.triedAt
        verdict = await verdictOn(record, read(id), { signal, breathe })
        // What was put back meanwhile are other bytes than those that were being read.
      } while (verdict !== 'cancelled' && standing()?.triedAt !== triedAt)
      if (standing()?.kind === 'deleted') continue
      if (verdict === 'cancelled') {
        report.cancelled = true
        break
      }
      report[verdict.kind].push(id)
      if (verdict.kind !== 'unread') pending.push(eventOf(record, verdict, why))
      if (pending.length >= perCommit) await flush()
    }
  } finally {
    await flush()
  }
  return report
}

export async function verdictOn(
  record: StoredRecord<'evidence'>,
  pieces: AsyncIterable<Uint8Array>,
  { signal, breathe }: { readonly signal?: AbortSignal | undefined; readonly breathe: Breathe },
): Promise<Verdict | 'cancelled'> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
  if (signal?.aborted) return 'cancelled'
  try {
    for await (const piece of pieces) {
      await breathe()
      sha256.update(piece)
      sha512.update(piece)
    }
  } catch (error) {
    if (signal?.aborted) return 'cancelled'
    if (!(error instanceof Refusal)) throw error
    if (error.failure.code === 'damaged') return { kind: 'failed', detail: error.failure.message }
    if (error.failure.code === 'locked') throw error
    return { kind: 'unread' }
  }
  const now = sha256.digest('hex')
  const { file } = record.body
  return now === file.sha256 && sha512.digest('hex') === file.sha512
    ? { kind: 'intact' }
    : { kind: 'failed', detail: `SHA-256 is ${now}, and was ${file.sha256} at intake.` }
}

const eventOf = (
  { id }: StoredRecord<'evidence'>,
  verdict: Verdict,
  why: FixityOptions['why'],
): Happened => ({
  itemId: id,
  type: 'fixity check',
  outcome: verdict.kind === 'failed' ? 'failure' : 'success',
  detail:
    verdict.kind === 'failed'
      ? `Checked ${why}. ${verdict.detail}`
      : `Checked ${why}: SHA-256 and SHA-512 are those of intake.`,
})
