/*
 * Owns who may open the workspace: the analysts' records and their key slots, changed together. A record is committed
 * before the slot that goes with it: a crash between the two leaves a name without a key, or a key that no longer
 * opens anything, and never a key whose owner the journal does not know.
 */
import { randomBytes } from 'node:crypto'
import type { AnalystBody } from '#shared/domain/analyst/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Issue } from '#shared/lib/result.ts'
import { putOf } from '../evidence/custodian.ts'
import { passphraseSlots } from '../keys/header-schema.ts'
import { passphraseIssue } from '../keys/passphrase-key.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { unwrapSecrets, wrapSecrets, zeroSecrets, type Secrets } from '../keys/slot.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { referenceSeries } from '../records/reference.ts'
import type { VaultSetup } from '../setup.ts'
import { refuse, sayingOfTheWhole } from '../storage/refusal.ts'
import { SerialQueue } from '../storage/serial-queue.ts'
import { KeySlots, opensAny, slotOf } from './key-slots.ts'
import { analystBodyOf, type NewAnalyst } from './new-analyst.ts'

/** As many slots as a header may hold. */
const maxSlots = 64

export interface ListedAnalyst {
  readonly record: StoredRecord<'analyst'>
  /** Whether a passphrase of theirs opens the workspace. */
  readonly hasKey: boolean
}

export interface RosterParts {
  readonly ledger: Ledger
  readonly secrets: Secrets
  readonly folder: string
  readonly setup: VaultSetup
}

export class Roster {
  readonly #parts: RosterParts
  readonly #slots: KeySlots
  readonly #queue = new SerialQueue()
  #closing = false

  constructor(parts: RosterParts) {
    this.#parts = parts
    const { folder, secrets, setup } = parts
    this.#slots = new KeySlots({ files: setup.files, folder, dataKey: secrets.dataKey })
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
    return this.#inTurn(async () => {
      const { ledger, secrets, setup } = this.#parts
      ledger.refuseIfReadOnly()
      const seed = Uint8Array.from(randomBytes(32))
      try {
        const checked = analystBodyOf(person, signingKeyOf(seed).publicKey)
        if ('issues' in checked) return refuseWith(checked.issues)
        const header = await this.#slots.read()
        if (passphraseSlots(header).length >= maxSlots)
          refuse('too-large', `A workspace has room for ${maxSlots} people. Nothing was changed.`)
        if (await opensAny(header, person.passphrase)) return refuseWith([taken('passphrase')])
        const id = setup.newId()
        const place = { slotId: id, workspaceId: header.workspaceId, cost: setup.kdf }
        const slot = await wrapSecrets({ dataKey: secrets.dataKey, seed }, person.passphrase, place)
        const record = await this.#putNew(id, checked.body)
        await sayingOfTheWhole(
          () => this.#slots.write(header, [...header.slots, slot]),
          `${checked.body.name} is entered as ${record.reference}, but the disk did not take the key: no passphrase of theirs opens the workspace.`,
          `Retire ${record.reference}, then add them again.`,
        )
        return record
      } finally {
        seed.fill(0)
      }
    })
  }

  /** Wraps the own secrets anew; nobody else's slot and no record changes. */
  changePassphrase({ current, next }: { current: string; next: string }): Promise<void> {
    return this.#inTurn(async () => {
      const { ledger, setup } = this.#parts
      ledger.refuseIfFrozen()
      const key = passphraseIssue(next)
      if (key !== undefined) return refuseWith([{ path: ['next'], key }])
      const header = await this.#slots.read()
      const slot = slotOf(header, ledger.actor, ledger.index.analysts)
      const own = slot && (await unwrapSecrets(slot, current, header.workspaceId))
      if (!slot || !own) return refuseWith([{ path: ['current'], key: 'passphrase.wrong' }])
      try {
        if (await opensAny(header, next)) return refuseWith([taken('next')])
        const place = { slotId: slot.id, workspaceId: header.workspaceId, cost: setup.kdf }
        const wrapped = await wrapSecrets(own, next, place)
        await this.#slots.write(
          header,
          header.slots.map((one) => (one === slot ? wrapped : one)),
        )
      } finally {
        zeroSecrets(own)
      }
    })
  }

  /**
   * Takes somebody's key away; the name stays with what they did. Nobody retires themselves, so whoever does it is an
   * active analyst that stays: there is always one left.
   */
  retire(id: string): Promise<StoredRecord<'analyst'>> {
    return this.#inTurn(async () => {
      const { ledger } = this.#parts
      if (id === ledger.actor)
        refuse('refused', 'You cannot retire yourself. Nothing was changed.', {
          next: 'Ask another analyst of this workspace to do it.',
        })
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

  /** Finishes what a crash between the record and the header left: a retired analyst's slot goes. */
  async mend(): Promise<void> {
    if ([...this.#parts.ledger.index.analysts.values()].some(({ body }) => !body.active))
      await this.#inTurn(() => this.#dropSlotsOfRetired())
  }

  /** Waits for the change under way. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    // After closing the keys are zeros, which anybody has.
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was changed.')
    return this.#queue.run(work)
  }

  async #dropSlotsOfRetired(): Promise<void> {
    const header = await this.#slots.read()
    const { analysts } = this.#parts.ledger.index
    const retired = [...analysts.values()].flatMap(({ id, body }) =>
      body.active ? [] : (slotOf(header, id, analysts) ?? []),
    )
    if (retired.length === 0) return
    await this.#slots.write(
      header,
      header.slots.filter((slot) => slot.kind !== 'passphrase' || !retired.includes(slot)),
    )
  }

  #putNew(id: string, body: AnalystBody): Promise<StoredRecord<'analyst'>> {
    const { ledger } = this.#parts
    return ledger.exclusively(async (now) => {
      const draft = { kind: 'analyst' as const, id, body }
      const reference = ledger.index.references.copy().next(referenceSeries(draft, now))
      const record = firstVersion(draft, reference, { now, actor: ledger.actor })
      await ledger.append([putOf(record)], now)
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

const taken = (field: string): Issue => ({ path: [field], key: 'passphrase.taken' })

const refuseWith = (issues: readonly Issue[]): never =>
  refuse('invalid', 'This cannot be done with what was typed. Nothing was changed.', { issues })
