/*
 * Owns taking an import of a log back: incidents that nobody touched since are withdrawn, or get their earlier words back; all
 * others stay. Sources that it made go with them where nothing else claims by them. Nothing is deleted.
 */
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { putOf } from '../evidence/custodian.ts'
import { custodyEntry } from '../evidence/custody-entry.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { nextVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import type { Breath } from './breath.ts'
import { logImports, pageOf } from './known-log.ts'
import { NameGuard } from './name-guard.ts'
import type { LogUndoing } from './order.ts'
import { isAsImported, versionAt } from './untouched.ts'
import { unusedSources } from './unused-sources.ts'
import { usesIn } from './uses.ts'

/** What becomes of an incident: withdrawn, or as it was before this revision. */
export type TakenBack = { readonly kind: 'withdrawn' } | { readonly kind: 'restored'; readonly rev: number }

export class Undoing {
  readonly told: LogUndoing
  readonly #ledger: Ledger
  readonly #pause: Breath
  readonly #record: StoredRecord<'log-import'>
  readonly #plan: Awaited<ReturnType<typeof planOf>>

  private constructor(
    ledger: Ledger,
    pause: Breath,
    record: StoredRecord<'log-import'>,
    plan: Awaited<ReturnType<typeof planOf>>,
  ) {
    this.#ledger = ledger
    this.#pause = pause
    this.#record = record
    this.#plan = plan
    const { incidents, sources, left } = plan
    const withdrawn = [...incidents.values()].filter(({ kind }) => kind === 'withdrawn').length
    this.told = {
      withdrawn,
      restored: incidents.size - withdrawn,
      sources: sources.length,
      left: left.map(({ reference, title }) => ({ reference, title })),
    }
  }

  /** What it would come to. Refuses 'not-found', and 'refused' where it was undone before or a later one of its log stands. */
  static async of(importId: string, ledger: Ledger, pause: Breath): Promise<Undoing> {
    const record =
      ledger.index.get(importId)?.kind === 'log-import' ? await ledger.current(importId) : undefined
    if (record?.kind !== 'log-import') return refuse('not-found', 'This import is not in the workspace.')
    if (record.body.undone !== null)
      return refuse('refused', 'This import was undone before. Nothing was changed.')
    await refuseBelowLater(record, ledger)
    return new Undoing(ledger, pause, record, await planOf(record, ledger, pause))
  }

  /** All that it writes, in order; only from inside `exclusively`. */
  async *entries(at: string): AsyncGenerator<readonly EntryDraft[]> {
    const { incidents, sources, evidence, left } = this.#plan
    const { actor } = this.#ledger
    const who = { now: at, actor }
    const reason = `The import ${this.#record.reference} was undone.`
    for (const [id, how] of incidents) {
      const rest = this.#pause()
      if (rest) await rest
      const current = await incidentOf(this.#ledger, id)
      const body = await bodyAfter(current, how, this.#ledger)
      yield [putOf(nextVersion(current, { kind: 'incident', body }, who), reason)]
    }
    for (const id of sources) {
      const source = await this.#ledger.current(id)
      if (source.kind !== 'source') continue
      const body = { ...source.body, withdrawn: true }
      yield [putOf(nextVersion(source, { kind: 'source', body }, who), reason)]
    }
    const detail = `${reason} The file that came with it stays.`
    yield evidence.map((itemId) =>
      custodyEntry({ itemId, type: 'metadata modification', detail }, { at, actor }),
    )
    const undone = { at, by: actor, left: left.map(({ id }) => id) }
    const body = { ...this.#record.body, undone }
    yield [putOf(nextVersion(this.#record, { kind: 'log-import', body }, who), reason)]
  }
}

/** What a later import of the log changed, or found as it was, would stand for ever once what it rests on is taken back. */
async function refuseBelowLater({ id, body }: StoredRecord<'log-import'>, ledger: Ledger): Promise<void> {
  const imports = await logImports(ledger)
  const later = imports
    .slice(imports.findIndex((one) => one.id === id) + 1)
    .findLast((one) => one.body.sourceId === body.sourceId && one.body.undone === null)
  if (later !== undefined)
    refuse('refused', `${later.reference} is a later import of the same log. Nothing was changed.`, {
      next: `Undo ${later.reference} first.`,
    })
}

async function planOf(record: StoredRecord<'log-import'>, ledger: Ledger, pause: Breath) {
  const uses = await usesIn(ledger, pause)
  const names = await NameGuard.of(ledger)
  const incidents = new Map<string, TakenBack>()
  const left: { readonly id: string; readonly reference: string; readonly title: string }[] = []
  const made = new Set<string>()
  const evidence: string[] = []
  for (const page of record.body.pages) {
    const { rows, sources, evidence: items } = (await pageOf(ledger, page.id)).body
    for (const id of sources) made.add(id)
    evidence.push(...items)
    for (const { incidentId: id, outcome, rev } of rows) {
      const rest = pause()
      if (rest) await rest
      if (id === null || rev === null) continue
      const how: TakenBack = outcome === 'created' ? { kind: 'withdrawn' } : { kind: 'restored', rev }
      if (!uses.held.has(id) && (await mayGoBack({ id, rev, how }, ledger, names))) incidents.set(id, how)
      else {
        const { reference, body } = await incidentOf(ledger, id)
        left.push({ id, reference, title: body.title })
      }
    }
  }
  const sources = await unusedSources({ made, incidents, users: uses.ofSources }, ledger, pause)
  return { incidents, left, evidence, sources }
}

/** As long as it says what the import made it say; and no name comes back that was given to somebody since. */
async function mayGoBack(
  { id, rev, how }: { readonly id: string; readonly rev: number; readonly how: TakenBack },
  ledger: Ledger,
  names: NameGuard,
): Promise<boolean> {
  if (!(await isAsImported(id, rev, ledger))) return false
  if (how.kind === 'withdrawn') return true
  const current = await incidentOf(ledger, id)
  const before = await bodyAfter(current, how, ledger)
  return !names.isSaidBy(before) && !names.isLinkedSaid(before, current.body)
}

async function bodyAfter(
  current: StoredRecord<'incident'>,
  how: TakenBack,
  ledger: Ledger,
): Promise<BodyOf<'incident'>> {
  return how.kind === 'withdrawn'
    ? { ...current.body, status: 'withdrawn' }
    : versionAt(current.id, how.rev - 1, ledger)
}

async function incidentOf(ledger: Ledger, id: string): Promise<StoredRecord<'incident'>> {
  const record = await ledger.current(id)
  if (record.kind !== 'incident') throw new RangeError('An id that follows from a row is that of an incident')
  return record
}
