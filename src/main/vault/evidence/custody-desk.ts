import { canonicalJson } from '#shared/journal/canonical.ts'
import { transfer as transferSchema } from '#shared/domain/custody/schema.ts'
import { evidenceDescription, type EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { issuesOf } from '../records/issues.ts'
import { freshWords } from '../records/names-said.ts'
import { evidenceWords } from '../records/own-words.ts'
import { nextVersion } from '../records/prepare-commit.ts'
import { refuse, settle } from '../storage/refusal.ts'
import type { Custody, DescribeAnswer, DescribeOrder, HandOverOrder } from '../vault.ts'
import { captureEvent } from './arrival-events.ts'
import { putOf, type Custodian } from './custodian.ts'
import type { Happened } from './custody-entry.ts'
import { readCollection } from './read-collection.ts'
import { refuseNames } from './refuse-names.ts'

/** What people decide about items and what is done with them, short of touching their bytes. */
export class CustodyDesk implements Custody {
  readonly #custodian: Custodian

  constructor(custodian: Custodian) {
    this.#custodian = custodian
  }

  standing: Custody['standing'] = (itemId) => this.#index.standings.get(itemId)

  standings: Custody['standings'] = () => [...this.#index.standings]

  lastTransfers: Custody['lastTransfers'] = () => [...this.#index.lastTransfers]

  describe(order: DescribeOrder): Promise<Result<DescribeAnswer>> {
    const parsed = evidenceDescription.safeParse(order.description)
    return settle(async () => {
      if (!parsed.success)
        return refuse('invalid', 'Something in this description cannot be kept. Nothing was written.', {
          issues: issuesOf(parsed.error, ['description']),
        })
      return this.#exclusively(async (at) => ok(await this.#describe(order, parsed.data, at)))
    })
  }

  async #describe(order: DescribeOrder, next: EvidenceDescription, at: string): Promise<DescribeAnswer> {
    const current = await this.#custodian.evidence(order.evidenceId)
    if (current.rev !== order.baseRev) return { kind: 'stale', current }
    const changed = changedParts(current.body, next)
    if (changed.length === 0) return { kind: 'saved', record: current }
    // What was said before there was such a check stays as it was said.
    if (changed.includes('collected')) readCollection(next.collected, at, ['description'])
    const { actor } = this.#custodian.ledger
    await this.#refuseNames(current.body, next, order.reason)
    const body = { ...current.body, ...next }
    const record = nextVersion(current, { kind: 'evidence', body }, { now: at, actor })
    const detail = `Described anew as revision ${record.rev}: ${changed.join(', ')}.`
    const events: Happened[] = [
      { itemId: record.id, type: 'metadata modification', detail },
      ...(changed.includes('collected') ? captureEvent(record.id, next.collected) : []),
    ]
    await this.#custodian.tell(events, at, [putOf(record, order.reason === '' ? undefined : order.reason)])
    return { kind: 'saved', record }
  }

  /** What describes an item stands in lists and dossiers: it names nobody who is kept under a code name. */
  async #refuseNames(before: EvidenceDescription, next: EvidenceDescription, reason: string): Promise<void> {
    const words = [
      ...freshWords(evidenceWords(next), evidenceWords(before)).map(({ path, text }) => ({
        path: ['description', ...path],
        text,
      })),
      ...(reason === '' ? [] : [{ path: ['reason'], text: reason }]),
    ]
    await refuseNames(
      this.#custodian,
      words,
      'Something in this description cannot be kept. Nothing was written.',
    )
  }

  handOver({ itemId, note, ...given }: HandOverOrder): Promise<Result<void>> {
    return settle(async () => {
      const parsed = transferSchema.safeParse(given)
      if (!parsed.success)
        return refuse('invalid', 'This hand-over cannot be recorded like this. Nothing was written.', {
          issues: issuesOf(parsed.error, []),
        })
      const kind = this.#index.get(itemId)?.kind
      if (kind !== 'evidence' && kind !== 'physical-item')
        return refuse('not-found', 'This item is not in the workspace.')
      return this.#tell([{ itemId, kind, type: 'transfer', detail: note, transfer: parsed.data }])
    })
  }

  savedOut: Custody['savedOut'] = (evidenceId, problem) =>
    settle(async () => {
      const told: Happened =
        problem === null
          ? { itemId: evidenceId, type: 'replication', detail: 'The original was saved out, byte for byte.' }
          : { itemId: evidenceId, type: 'replication', outcome: 'failure', detail: problem }
      await this.#custodian.ledger.enter((at) => this.#custodian.tell([told], at))
      return ok(undefined)
    })

  giveUp: Custody['giveUp'] = (evidenceId, reason) =>
    settle(() =>
      this.#exclusively(async (at) => {
        const record = await this.#held(evidenceId)
        if (this.standing(evidenceId)?.kind === 'given-up') return ok(undefined)
        assertNoHold(record)
        await this.#custodian.tell([{ itemId: evidenceId, type: 'deaccession', detail: reason }], at)
        return ok(undefined)
      }),
    )

  takeBack: Custody['takeBack'] = (evidenceId, reason) =>
    settle(() =>
      this.#exclusively(async (at) => {
        await this.#held(evidenceId)
        if (this.standing(evidenceId)?.kind !== 'given-up') return ok(undefined)
        const detail = `Taken back: ${reason}`
        await this.#custodian.tell([{ itemId: evidenceId, type: 'ingestion', detail }], at)
        return ok(undefined)
      }),
    )

  async #held(evidenceId: string): Promise<StoredRecord<'evidence'>> {
    const record = await this.#custodian.evidence(evidenceId)
    if (this.standing(evidenceId)?.kind === 'deleted')
      return refuse('refused', `The bytes of ${record.reference} were deleted. Its record stays as it is.`)
    return record
  }

  get #index() {
    return this.#custodian.ledger.index
  }

  #exclusively<T>(work: (at: string) => Promise<T>): Promise<T> {
    return this.#custodian.ledger.exclusively(work)
  }

  #tell(happened: readonly Happened[]): Promise<Result<void>> {
    return settle(() =>
      this.#exclusively(async (at) => {
        await this.#custodian.tell(happened, at)
        return ok(undefined)
      }),
    )
  }
}

/** Whoever asked for it to be kept has to let go of it first. */
export function assertNoHold({ reference, body }: StoredRecord<'evidence'>): void {
  if (body.retentionHold !== '')
    refuse('refused', `${reference} is on hold and must be kept. Nothing was changed.`, {
      next: 'End the hold in its description first, with the reason.',
    })
}

const changedParts = (
  current: EvidenceDescription,
  next: EvidenceDescription,
): (keyof EvidenceDescription)[] =>
  // The schema is strict, so these are its keys.
  (Object.keys(next) as (keyof EvidenceDescription)[]).filter(
    (part) => canonicalJson(current[part]) !== canonicalJson(next[part]),
  )
