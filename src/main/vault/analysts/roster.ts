/*
 * Owns who may open the workspace: the analysts' records and their key slots, changed together. A record is committed
 * before the slot that goes with it: a crash between the two leaves a name without a key, or a key that no longer
 * opens anything, and never a key whose owner the journal does not know.
 */
import { randomBytes } from 'node:crypto'
import type { AnalystBody } from '#shared/domain/analyst/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { putOf } from '../evidence/custodian.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import { mostSlots, passphraseSlots, type KeySlot } from '../keys/header-schema.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { wrapSecrets } from '../keys/slot.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { referenceSeries } from '../records/reference.ts'
import { costOf } from '../setup.ts'
import { refuse, sayingOfTheWhole } from '../storage/refusal.ts'
import { opensAny, ownerOf, slotOf, type KeySlots } from './key-slots.ts'
import { settleKeyChange } from './logged-change.ts'
import { analystBodyOf, type NewAnalyst, type Newcomer } from './new-analyst.ts'
import type { OwnKeyParts } from './own-passphrase.ts'
import { refuseTyped, takenPassphrase } from './typed-wrong.ts'

export interface ListedAnalyst {
  readonly record: StoredRecord<'analyst'>
  /** Whether a passphrase of theirs opens the workspace. */
  readonly hasKey: boolean
}

export class Roster {
  readonly #parts: OwnKeyParts
  readonly #slots: KeySlots

  constructor(parts: OwnKeyParts) {
    this.#parts = parts
    this.#slots = parts.slots
  }

  async list(): Promise<readonly ListedAnalyst[]> {
    const header = await this.#slots.read()
    const { analysts } = this.#parts.ledger.index
    return [...analysts.values()].map((record) => ({
      record,
      hasKey: slotOf(header, record.id, analysts) !== undefined,
    }))
  }

  /** Gives somebody a record, a signing key and a slot of their own. */
  add(person: NewAnalyst): Promise<StoredRecord<'analyst'>> {
    return this.#slots.inTurn(async () => {
      this.#parts.ledger.refuseIfReadOnly()
      const seed = Uint8Array.from(randomBytes(32))
      try {
        const checked = analystBodyOf(person, signingKeyOf(seed).publicKey)
        if ('issues' in checked) return refuseTyped(checked.issues)
        const id = this.#parts.setup.newId()
        return await this.#enter({ id, body: checked.body, passphrase: person.passphrase }, seed)
      } finally {
        seed.fill(0)
      }
    })
  }

  /** The same for whoever is at work and came in with the key of an organisation, which stands in the journal with it. */
  join(newcomer: Newcomer): Promise<StoredRecord<'analyst'>> {
    const body = { event: 'joined-by-organisation' as const, slot: newcomer.slot }
    const entry = { type: 'log' as const, subject: { kind: 'analyst', id: newcomer.id }, body }
    return this.#slots.inTurn(() => this.#enter(newcomer, this.#parts.secrets.seed, [entry]))
  }

  async #enter(
    { id, body, passphrase }: Pick<Newcomer, 'id' | 'body' | 'passphrase'>,
    seed: Uint8Array,
    told: readonly EntryDraft[] = [],
  ): Promise<StoredRecord<'analyst'>> {
    const { secrets, setup } = this.#parts
    const header = await this.#slots.read()
    const others = passphraseSlots(header)
    if (others.length >= mostSlots.passphrase)
      refuse('too-large', `A workspace has room for ${mostSlots.passphrase} people. Nothing was changed.`)
    if (await opensAny(others, passphrase, header.workspaceId))
      return refuseTyped([takenPassphrase('passphrase')])
    const place = { slotId: id, workspaceId: header.workspaceId, cost: await costOf(setup, others) }
    const slot = await wrapSecrets({ dataKey: secrets.dataKey, seed }, passphrase, place)
    const record = await this.#putNew(id, body, told)
    await sayingOfTheWhole(
      async () => {
        await settleKeyChange(this.#parts) // only now: nothing is entered by somebody of whom there is no record
        await this.#slots.write(header, [...header.slots, slot])
      },
      `${body.name} is entered as ${record.reference}, but the disk did not take the key: no passphrase of theirs opens the workspace.`,
      `Retire ${record.reference}, then add them again.`,
    )
    return record
  }

  /**
   * Takes somebody's key away; the name stays with what they did. Nobody retires themselves, so whoever does it is an
   * active analyst that stays: there is always one left.
   */
  retire(id: string): Promise<StoredRecord<'analyst'>> {
    return this.#slots.inTurn(async () => {
      const { ledger } = this.#parts
      if (id === ledger.actor)
        refuse('refused', 'You cannot retire yourself. Nothing was changed.', {
          next: 'Ask another analyst of this workspace to do it.',
        })
      await settleKeyChange(this.#parts)
      const known = ledger.index.analysts.get(id)
      if (!known) return refuse('not-found', 'This analyst is not in the workspace. Nothing was changed.')
      const record = known.body.active ? await this.#putRetired(known) : known
      await sayingOfTheWhole(
        () => this.#dropSlotsOfRetired(),
        `${record.body.name} is retired, but the disk did not let go of their key.`,
        'It goes when you retire them again, or when the workspace is opened again.',
      )
      return record
    })
  }

  /** Finishes what a crash between journal and header left: how a change ended is entered, a retired analyst's slots go. */
  async mend(): Promise<void> {
    // A disk that is full keeps nobody out: it is entered before the next change at the latest.
    await this.#slots.inTurn(() => settleKeyChange(this.#parts)).catch(() => undefined)
    if ([...this.#parts.ledger.index.analysts.values()].some(({ body }) => !body.active))
      await this.#slots.inTurn(() => this.#dropSlotsOfRetired())
  }

  async #dropSlotsOfRetired(): Promise<void> {
    const header = await this.#slots.read()
    const { analysts } = this.#parts.ledger.index
    const gone = new Set([...analysts.values()].flatMap(({ id, body }) => (body.active ? [] : id)))
    const kept = header.slots.filter((slot: KeySlot) => !gone.has(ownerOf(header, slot, analysts) ?? ''))
    if (kept.length < header.slots.length) await this.#slots.write(header, kept)
  }

  #putNew(id: string, body: AnalystBody, told: readonly EntryDraft[]): Promise<StoredRecord<'analyst'>> {
    const { ledger } = this.#parts
    return ledger.exclusively(async (now) => {
      const draft = { kind: 'analyst' as const, id, body }
      const reference = ledger.index.references.copy().next(referenceSeries(draft, now))
      const record = firstVersion(draft, reference, { now, actor: ledger.actor })
      await ledger.append([putOf(record), ...told], now)
      return record
    })
  }

  #putRetired(known: StoredRecord<'analyst'>): Promise<StoredRecord<'analyst'>> {
    const { ledger } = this.#parts
    return ledger.exclusively(async (now) => {
      const draft = { kind: 'analyst' as const, body: { ...known.body, active: false } }
      const record = nextVersion(known, draft, { now, actor: ledger.actor })
      await ledger.append([putOf(record)], now)
      return record
    })
  }
}
