/*
 * Owns actions on many incidents: each is one change of a closed list, made here on what stands, so that no record travels and
 * none can be stale; all of it in one commit, or nothing.
 */
import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'
import type { LogBody } from '#shared/journal/entry.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { breath } from '../logs/breath.ts'
import { refuse, settle } from '../storage/refusal.ts'
import { caseFilled } from './case-filled.ts'
import { incidentsChanged, type Action, type Doing } from './incidents-changed.ts'
import type { Bulk, BulkOptions, BulkOrder } from './order.ts'
import { undoing } from './undoing.ts'

type What = Extract<LogBody, { event: 'bulk-changed' }>['what']

export class BulkActions implements Bulk {
  readonly #ledger: Ledger
  readonly #newId: NewId
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(ledger: Ledger, newId: NewId) {
    this.#ledger = ledger
    this.#newId = newId
  }

  check(order: BulkOrder, options: BulkOptions = {}): Promise<Result<BulkOutcome>> {
    return this.#tracked(async () => {
      const { tally } = await actionOf(
        order,
        this.#doing(this.#ledger.now, order.reason, order.ids.length, options),
      )
      return tally.outcome
    })
  }

  run(
    order: BulkOrder,
    options: BulkOptions = {},
  ): Promise<Result<BulkOutcome & { readonly seq: number | null }>> {
    const { kind } = order.change
    return this.#tracked(() =>
      this.#ledger.exclusively(async (at) => {
        const doing = this.#doing(at, order.reason, order.ids.length, options)
        const action = await actionOf(order, doing)
        const { changed } = action.tally
        const seq = this.#ledger.head.size
        if (changed > 0)
          await this.#write(
            action,
            { what: kind, undid: null, why: order.reason || reasons[kind](changed) },
            doing,
          )
        return { ...action.tally.outcome, seq: changed > 0 ? seq : null }
      }),
    )
  }

  undo(seq: number, options: BulkOptions = {}): Promise<Result<BulkOutcome>> {
    return this.#tracked(() =>
      this.#ledger.exclusively(async (at) => {
        const { first, last } =
          seq < this.#ledger.head.size ? this.#ledger.commitOf(seq) : { first: 0, last: 0 }
        const doing = this.#doing(at, '', last - first, options)
        const action = await undoing(seq, doing)
        const { changed } = action.tally
        if (changed > 0)
          await this.#write(action, { what: 'undone', undid: seq, why: reasons.undone(changed) }, doing)
        return action.tally.outcome
      }),
    )
  }

  /** Stops what is under way and waits until nothing of it is left. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled(this.#underWay)
  }

  /** The entry that tells of the action comes first: by it the action is undone. */
  #write(
    { tally, entries }: Action,
    { what, undid, why }: { readonly what: What; readonly undid: number | null; readonly why: string },
    { at, assertWanted }: Doing,
  ): Promise<unknown> {
    const subject = { kind: 'bulk', id: this.#newId() }
    const body: LogBody = { event: 'bulk-changed', what, incidents: tally.changed, undid }
    const all = async function* (): AsyncGenerator<readonly EntryDraft[]> {
      yield [{ type: 'log', subject, body, reason: why }]
      yield* entries(why)
      assertWanted()
    }
    return this.#ledger.append(all(), at)
  }

  #doing(at: string, reason: string, total: number, { signal, onProgress }: BulkOptions): Doing {
    const done = { looking: 0, writing: 0 }
    const assertWanted = () => {
      if (this.#closing.signal.aborted) refuse('locked', 'The workspace was locked. Nothing was changed.')
      if (signal?.aborted === true) refuse('cancelled', 'This was cancelled. Nothing was changed.')
    }
    assertWanted()
    return {
      ledger: this.#ledger,
      at,
      reason,
      assertWanted,
      pause: breath(assertWanted),
      step: (stage) => onProgress?.(stage, Math.min((done[stage] += 1), total), total),
    }
  }

  #tracked<T>(work: () => Promise<T>): Promise<Result<T>> {
    const running = settle(async () => ok(await work()))
    this.#underWay.add(running)
    return running.finally(() => this.#underWay.delete(running))
  }
}

function actionOf({ ids, change, reason }: BulkOrder, doing: Doing): Promise<Action> {
  if (change.kind === 'case') return caseFilled(ids, change, doing)
  if (change.kind === 'status' && change.status === 'withdrawn' && reason === '')
    refuse('invalid', 'Say why these incidents are withdrawn. Nothing was changed.', {
      issues: [{ path: ['reason'], key: 'reason.required' }],
    })
  return incidentsChanged(ids, change, doing)
}

const incidents = (count: number): string => `${count} ${count === 1 ? 'incident' : 'incidents'}`

/** What stands in the history of each where the analyst gave no reason. */
const reasons: Readonly<Record<BulkChange['kind'] | 'undone', (count: number) => string>> = {
  tags: (count) => `Tags of ${incidents(count)} changed at once.`,
  status: (count) => `Status of ${incidents(count)} changed at once.`,
  case: (count) => `${incidents(count)} put into the case at once.`,
  undone: (count) => `An action on many was undone for ${incidents(count)}.`,
}
