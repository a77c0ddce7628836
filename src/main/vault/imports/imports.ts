/*
 * Owns bringing in what came from somebody else's workspace. Everything is checked before the first byte is stored; the
 * files get their places with the one commit that holds all records, or not at all.
 */
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { lacksBytes } from '../evidence/lacks-bytes.ts'
import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { putOf } from '../evidence/custodian.ts'
import { custodyEntry, type Happened } from '../evidence/custody-entry.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import { refuse } from '../storage/refusal.ts'
import { checkOrder } from './check-order.ts'
import { entriesOf, type Brought } from './entries.ts'
import type { ImportOrder, ImportPlan } from './order.ts'
import { compare, nameOfRead, type Comparison } from './plan.ts'
import { asKnown, stowRawFile } from './raw-file.ts'
import { Stowage, type Stowed } from './stow.ts'

export interface ImportOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (files: number, total: number) => void
}

export interface ImportAnswer {
  readonly record: StoredRecord<'import'>
  readonly plan: ImportPlan
}

export class Imports {
  readonly #place: EvidencePlace
  readonly #newId: NewId

  constructor(place: EvidencePlace, newId: NewId) {
    this.#place = place
    this.#newId = newId
  }

  /** What an import would do. Nothing is written. */
  async plan(order: ImportOrder): Promise<ImportPlan> {
    const comparison = await this.#checked(order)
    return planOf(order, comparison, await this.#withoutBytes(order, comparison))
  }

  /** Brings in what the plan says, as it is then: somebody may have saved meanwhile. */
  async run(order: ImportOrder, { signal, onProgress }: ImportOptions = {}): Promise<ImportAnswer> {
    const { ledger } = this.#place.custodian
    ledger.refuseIfReadOnly()
    const assertWanted = (): void => {
      if (signal?.aborted) refuse('cancelled', 'The import was cancelled. Nothing was imported.')
    }
    const before = await this.#checked(order)
    const stowage = new Stowage(this.#place)
    try {
      const stowed = await stowRawFile(stowage, order.file, assertWanted)
      const files = await this.#stowEvidence(order, before, { stowage, assertWanted, onProgress })
      return await ledger.exclusively(async (at) => {
        assertWanted()
        const comparison = await this.#checked(order)
        const raw = await asKnown(this.#place, stowage, stowed)
        const given = { order, comparison, raw, files, at, newId: this.#newId }
        const brought = await entriesOf(given, ledger)
        await this.#commit(brought, stowage, at)
        const withoutBytes = await this.#withoutBytes(order, before)
        return { record: brought.record, plan: planOf(order, comparison, withoutBytes, brought) }
      })
    } finally {
      await stowage.clear()
    }
  }

  async #commit({ puts, happened, foreign }: Brought, stowage: Stowage, at: string): Promise<void> {
    const { ledger } = this.#place.custodian
    const who = { at, actor: ledger.actor }
    const entries: EntryDraft[] = [
      ...puts.map(({ record, reason }) => putOf(record, reason)),
      ...foreign.map(({ kind, event }): EntryDraft => ({
        type: 'custody.event',
        subject: { kind, id: event.evidenceId },
        body: event,
      })),
      ...happened.map((one: Happened) => custodyEntry(one, who)),
    ]
    await stowage.placedBy(() => ledger.append(entries, at))
  }

  async #checked(order: ImportOrder): Promise<Comparison> {
    const { custodian } = this.#place
    const eventsOf = (id: string) => custodian.events(id)
    await checkOrder(order, custodian.ledger, eventsOf)
    return compare(order, custodian.ledger, eventsOf)
  }

  /** The bytes of items that are new here, and of those that came without them before. */
  async #stowEvidence(
    order: ImportOrder,
    { compared }: Comparison,
    {
      stowage,
      assertWanted,
      onProgress,
    }: { stowage: Stowage; assertWanted: () => void; onProgress: ImportOptions['onProgress'] },
  ): Promise<ReadonlyMap<string, Stowed>> {
    const stowed = new Map<string, Stowed>()
    const wanted = compared.filter(({ read, current }) => read.kind === 'evidence' && current === undefined)
    for (const [index, { read }] of wanted.entries()) {
      if (read.kind !== 'evidence') continue
      assertWanted()
      onProgress?.(index, wanted.length)
      const source = await order.bytesOf(read.body.file.sha256)
      if (source === undefined) continue
      try {
        const { file } = read.body
        const found = await stowage.stow(source, assertWanted)
        if (found.bytes !== file.bytes || found.sha256 !== file.sha256 || found.sha512 !== file.sha512)
          refuse(
            'damaged',
            `The file of ${read.reference} is not the one that its record tells of. Nothing was imported.`,
          )
        stowed.set(read.id, found)
      } finally {
        await source.close()
      }
    }
    return stowed
  }

  /** Only asked of those that are new: what is here has its own standing. */
  async #withoutBytes(order: ImportOrder, { compared }: Comparison): Promise<readonly string[]> {
    const lacking: string[] = []
    for (const { read, current } of compared) {
      if (read.kind !== 'evidence') continue
      const isHere = current?.kind === 'evidence' && !(await lacksBytes(this.#place, current))
      if (isHere) continue
      const source = await order.bytesOf(read.body.file.sha256)
      if (source === undefined) lacking.push(read.reference)
      else await source.close()
    }
    return lacking
  }
}

function planOf(
  { dossier, signatures, file }: ImportOrder,
  { compared, analysts, counts, gone, newer }: Comparison,
  withoutBytes: readonly string[],
  brought?: Brought,
): ImportPlan {
  const given = new Map(brought?.puts.map(({ record }) => [record.id, record.reference]))
  return {
    dossier,
    signatures,
    kind: file.kind,
    counts,
    gone: gone.map((one) => ({ ...one })),
    withoutBytes,
    olderThan: newer
      ? {
          reference: newer.reference,
          on: newer.createdAt,
          version: newer.body.dossier.release?.version ?? null,
        }
      : null,
    namesDiffer: analysts.flatMap(({ id, body, current, outcome }) =>
      outcome === 'conflict' && current ? [{ id, name: body.name, here: current.body.name }] : [],
    ),
    records: compared.map(({ read, current, outcome, why }) => ({
      kind: read.kind,
      id: read.id,
      reference: given.get(read.id) ?? current?.reference ?? read.reference,
      theirReference: read.reference,
      name: nameOfRead(read),
      outcome,
      why,
    })),
  }
}
