/*
 * Owns reading the journal as a person reads it: entry by entry in either direction, with what each tells and the commit
 * that it belongs to. It keeps nothing and writes nothing but that entries left the workspace. No word of a record goes
 * out here but what it is called, and of a person the code name alone.
 */
import type { ActivityFilter, ActivityLine, ActivityPage } from '#shared/ipc/activity.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { factsOf } from '#shared/journal/activity/facts.ts'
import { happeningOf } from '#shared/journal/activity/happening.ts'
import { logBody, type LogBody } from '#shared/journal/entry.ts'
import { isRecordKind, isRestricted } from '#shared/domain/record/kinds.ts'
import { nameOf } from '#shared/domain/record/name.ts'
import type { Commit } from './journal/commits.ts'
import type { ReadEntry } from './journal/journal.ts'
import { sha256Hex } from './journal/payload.ts'
import type { Ledger } from './ledger.ts'
import { isHiddenFrom } from './records/hidden.ts'
import { refuse, Refusal } from './storage/refusal.ts'

export interface ActivityAsked {
  readonly filter: ActivityFilter
  readonly order: 'newest' | 'oldest'
}

export type ActivityOut = Omit<Extract<LogBody, { event: 'activity-exported' }>, 'event'>

/** A line of the export; null after entries that the filter keeps back, so that whoever waits sees it go on. */
export interface Told {
  readonly line: (ActivityLine & { readonly checkpoint: string }) | null
  /** Entries looked at so far, of so many. */
  readonly done: number
  readonly total: number
}

/** Entries read in one piece, and the time after which a page is answered with what was found by then. */
const pieceLength = 256
const patienceMs = 60

type Named = NonNullable<ActivityLine['about']>

export class Activity {
  readonly #ledger: Ledger
  readonly #workspaceId: string

  constructor(ledger: Ledger, workspaceId: string) {
    this.#ledger = ledger
    this.#workspaceId = workspaceId
  }

  async page(
    asked: ActivityAsked & { readonly from: number | null; readonly limit: number },
  ): Promise<ActivityPage> {
    const size = this.#readable()
    const began = performance.now()
    const teller = new Teller(this.#ledger)
    const lines: ActivityLine[] = []
    let next: number | null = null
    for await (const { found, after } of this.#pieces(asked, size, asked.from, asked.limit)) {
      for (const read of found.slice(0, asked.limit - lines.length)) lines.push(await teller.tell(read))
      next = goesOn(after, size) ? after : null
      const last = lines.at(-1)
      // The piece may hold more than was asked for: the next look begins right behind what was taken.
      if (last && lines.length === asked.limit) {
        const behind = last.entry.seq + stepOf(asked.order)
        next = goesOn(behind, size) ? behind : null
        break
      }
      if (performance.now() - began > patienceMs) break
    }
    return { lines, next, size }
  }

  async *all(asked: ActivityAsked): AsyncGenerator<Told> {
    const total = this.#readable()
    const teller = new Teller(this.#ledger)
    let closed: { readonly last: number; readonly note: string } | undefined
    for await (const { found, done } of this.#pieces(asked, total, null, pieceLength)) {
      for (const read of found) {
        const line = await teller.tell(read)
        const { last } = line.commit
        if (closed?.last !== last) closed = { last, note: await this.#ledger.checkpointOf(last) }
        yield { line: { ...line, checkpoint: closed.note }, done, total }
      }
      yield { line: null, done, total }
    }
  }

  async checkpoint(seq: number): Promise<Commit & { note: string }> {
    if (seq >= this.#readable()) refuse('not-found', 'There is no such entry in this journal.')
    return { ...this.#ledger.commitOf(seq), note: await this.#ledger.checkpointOf(seq) }
  }

  async leaves(out: ActivityOut): Promise<void> {
    const body = logBody.parse({ event: 'activity-exported', ...out })
    const subject = { kind: 'workspace', id: this.#workspaceId }
    await this.#ledger.enter((at) => this.#ledger.append([{ type: 'log', subject, body }], at))
  }

  /** Up to the damage, when any was found: what stands behind it proves nothing. */
  #readable(): number {
    const { mode, head } = this.#ledger
    return mode.kind === 'read-only' && mode.reason.kind === 'damaged'
      ? Math.min(head.size, mode.reason.lastGood + 1)
      : head.size
  }

  /** What the filter lets through, piece by piece; `after` is the number to go on from, outside of the journal at its end. */
  async *#pieces({ filter, order }: ActivityAsked, size: number, from: number | null, wanted: number) {
    const step = stepOf(order)
    let at = Math.min(from ?? (order === 'newest' ? size - 1 : 0), size - 1)
    const count = isEverything(filter) ? Math.min(wanted, pieceLength) : pieceLength
    let done = 0
    while (goesOn(at, size)) {
      const first = order === 'newest' ? Math.max(0, at - count + 1) : at
      const last = order === 'newest' ? at : Math.min(size - 1, at + count - 1)
      const read = await this.#read(first, last)
      at = order === 'newest' ? first - 1 : last + 1
      done += read.length
      const inOrder = step === 1 ? read : read.toReversed()
      yield { found: inOrder.filter((one) => passes(filter, one)), after: at, done }
    }
  }

  async #read(first: number, last: number): Promise<readonly ReadEntry[]> {
    const read: ReadEntry[] = []
    while (first + read.length <= last)
      read.push(...(await this.#ledger.readRun(first + read.length, last - first - read.length + 1)))
    return read
  }
}

const stepOf = (order: ActivityAsked['order']) => (order === 'newest' ? -1 : 1)
const goesOn = (at: number, size: number): boolean => at >= 0 && at < size

const isEverything = (filter: ActivityFilter): boolean => Object.values(filter).every((part) => part === null)

function passes(
  { happenings, actor, subject, since, until }: ActivityFilter,
  { entry, body }: ReadEntry,
): boolean {
  if (actor !== null && entry.actor !== actor) return false
  if (subject !== null && entry.subject.id !== subject) return false
  if (since !== null && entry.at < since) return false
  if (until !== null && entry.at >= until) return false
  return happenings === null || happenings.includes(happeningOf(entry, body))
}

/** Says of entries what they tell; what it learns of names and commits serves for one look. */
class Teller {
  readonly #ledger: Ledger
  readonly #named = new Map<string, Named | null>()
  #commit: Commit | undefined

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async tell({ entry, body }: ReadEntry): Promise<ActivityLine> {
    const { reason, ...rest } = entry
    const { kind } = entry.subject
    const isGuarded = reason === undefined || (isRecordKind(kind) && isRestricted(kind))
    return {
      entry: isGuarded ? rest : { ...rest, reason },
      hash: sha256Hex(canonicalJson(entry)),
      happening: happeningOf(entry, body),
      facts: [...factsOf(entry, body)],
      actorName: this.#ledger.index.analysts.get(entry.actor)?.body.name ?? '',
      about: await this.#about(entry.subject.id),
      commit: this.#commitOf(entry.seq),
    }
  }

  #commitOf(seq: number): Commit {
    const known = this.#commit
    if (known && known.first <= seq && seq <= known.last) return known
    return (this.#commit = this.#ledger.commitOf(seq))
  }

  async #about(id: string): Promise<Named | null> {
    const known = this.#named.get(id)
    if (known !== undefined) return known
    const named = await this.#name(id)
    this.#named.set(id, named)
    return named
  }

  async #name(id: string): Promise<Named | null> {
    const indexed = this.#ledger.index.get(id)
    if (!indexed) return null
    const nameless = { kind: indexed.kind, id, reference: '', name: '' }
    try {
      const record = await this.#ledger.current(id)
      const { reference } = record
      return isHiddenFrom(record, this.#ledger.actor)
        ? { ...nameless, reference }
        : { ...nameless, reference, name: nameOf(record) }
    } catch (error) {
      // How it is called stands behind the damage: what happened to it before does not.
      if (error instanceof Refusal && error.failure.code === 'damaged') return nameless
      throw error
    }
  }
}
