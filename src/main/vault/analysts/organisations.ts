import { requiredLine } from '#shared/domain/text/schema.ts'
import { ok, type Issue, type Result } from '#shared/lib/result.ts'
import { readRecipient } from '../keys/age-identity.ts'
import { wrapForRecipient } from '../keys/age-slot.ts'
import { mostSlots, type AgeSlot, type KeySlot, type WorkspaceHeader } from '../keys/header-schema.ts'
import { issuesOf } from '../records/issues.ts'
import { refuse, settle } from '../storage/refusal.ts'
import { changeSlots, settleKeyChange } from './logged-change.ts'
import type { OwnKeyParts } from './own-passphrase.ts'
import { refuseTyped } from './typed-wrong.ts'

/** An organisation whose key opens the workspace and every backup made meanwhile. */
export interface ListedOrganisation {
  /** Of its slot. */
  readonly id: string
  readonly name: string
  readonly recipient: string
  readonly addedAt: string
  /** Name of the analyst. */
  readonly addedBy: string
}

export interface NewOrganisation {
  readonly name: string
  /** Its public key of age, as pasted. */
  readonly recipient: string
}

/** Organisations that hold a key of their own. Their slots carry the data key, and nobody's signing key. */
export class Organisations {
  readonly #parts: OwnKeyParts

  constructor(parts: OwnKeyParts) {
    this.#parts = parts
  }

  list(): Promise<Result<readonly ListedOrganisation[]>> {
    return settle(async () => ok(await this.#list()))
  }

  add(organisation: NewOrganisation): Promise<Result<void>> {
    return settle(async () => ok(await this.#parts.slots.inTurn(() => this.#add(organisation))))
  }

  /** Its key opens nothing of what is written from now on; what was copied or backed up before stays as it was. */
  remove(id: string): Promise<Result<void>> {
    return settle(async () => ok(await this.#parts.slots.inTurn(() => this.#remove(id))))
  }

  async #list(): Promise<readonly ListedOrganisation[]> {
    const { index } = this.#parts.ledger
    return slotsIn(await this.#parts.slots.read()).flatMap(({ id, recipient }) => {
      const known = index.keys.organisation(id)
      if (!known) return [] // an altered header has no such slot: nobody else can seal one
      const addedBy = index.analysts.get(known.addedBy)?.body.name ?? ''
      return [{ id, recipient, name: known.name, addedAt: known.addedAt, addedBy }]
    })
  }

  async #add(organisation: NewOrganisation): Promise<void> {
    const { ledger, secrets, slots, setup } = this.#parts
    ledger.refuseIfReadOnly()
    const header = await slots.read()
    const { name, recipient } = checked(organisation, header)
    if (slotsIn(header).length >= mostSlots.organisation)
      refuse(
        'too-large',
        `A workspace has room for the keys of ${mostSlots.organisation} organisations. Nothing was changed.`,
        { next: 'Remove one that is not needed any more.' },
      )
    const place = { id: setup.newId(), purpose: 'organisation' as const, analystId: null, recipient }
    const slot = await wrapForRecipient({ dataKey: secrets.dataKey, seed: null }, place).catch(() =>
      refuseTyped([{ path: ['recipient'], key: 'recipient.shape' }]),
    )
    await changeSlots(
      this.#parts,
      { header, next: [...header.slots, slot], slot },
      { change: 'organisation-added', organisation: { slot: slot.id, name } },
    )
  }

  async #remove(id: string): Promise<void> {
    const { ledger, slots } = this.#parts
    ledger.refuseIfReadOnly()
    await settleKeyChange(this.#parts)
    const header = await slots.read()
    const name = ledger.index.keys.organisation(id)?.name
    const slot = slotsIn(header).find((one) => one.id === id)
    if (name === undefined || !slot)
      return refuse('not-found', 'This organisation has no key here any more. Nothing was changed.')
    await changeSlots(
      this.#parts,
      { header, next: header.slots.filter((one: KeySlot) => one.id !== id), slot },
      { change: 'organisation-removed', organisation: { slot: id, name } },
    )
  }
}

const slotsIn = ({ slots }: WorkspaceHeader): readonly AgeSlot[] =>
  slots.flatMap((slot: KeySlot) => (slot.kind === 'age' && slot.purpose === 'organisation' ? [slot] : []))

function checked({ name, recipient }: NewOrganisation, { slots }: WorkspaceHeader): NewOrganisation {
  const named = requiredLine(200).safeParse(name)
  const read = readRecipient(recipient)
  const isKnown =
    'recipient' in read &&
    slots.some((slot: KeySlot) => slot.kind === 'age' && slot.recipient === read.recipient)
  const issues: Issue[] = [
    ...(named.success ? [] : issuesOf(named.error, ['name'])),
    ...('problem' in read ? [{ path: ['recipient'], key: read.problem }] : []),
    ...(isKnown ? [{ path: ['recipient'], key: 'recipient.known' }] : []),
  ]
  return named.success && 'recipient' in read && issues.length === 0
    ? { name: named.data, recipient: read.recipient }
    : refuseTyped(issues)
}
