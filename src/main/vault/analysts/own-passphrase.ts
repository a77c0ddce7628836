import { passphraseIssue, typedPassphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { passphraseSlots, type KeySlot, type WorkspaceHeader } from '../keys/header-schema.ts'
import { unwrapSecrets, wrapSecrets, zeroSecrets, type Secrets } from '../keys/slot.ts'
import type { Ledger } from '../ledger.ts'
import { costOf, type VaultSetup } from '../setup.ts'
import { opensAny, slotOf, type KeySlots } from './key-slots.ts'
import { changeSlots } from './logged-change.ts'
import { refuseTyped, takenPassphrase } from './typed-wrong.ts'

export interface OwnKeyParts {
  readonly ledger: Ledger
  readonly secrets: Secrets
  readonly slots: KeySlots
  readonly setup: VaultSetup
}

/** The passphrase of whoever is at work. Changing it wraps the own secrets anew; nobody else's slot changes. */
export class OwnPassphrase {
  readonly #parts: OwnKeyParts

  constructor(parts: OwnKeyParts) {
    this.#parts = parts
  }

  change({ current, next }: { current: string; next: string }): Promise<void> {
    return this.#parts.slots.inTurn(async () => {
      this.#parts.ledger.refuseIfFrozen()
      refuseBroken('next', next)
      const header = await this.#parts.slots.read()
      if (!(await this.opens(header, current))) refuseTyped([{ path: ['current'], key: 'passphrase.wrong' }])
      if (next.normalize('NFKC') === current.normalize('NFKC')) refuseTyped([takenPassphrase('next')])
      await this.#put(header, 'next', next, 'passphrase')
    })
  }

  /** For whoever opened with their recovery key: the passphrase that was forgotten opens nothing any more. */
  replace(passphrase: string): Promise<void> {
    return this.#parts.slots.inTurn(async () => {
      this.#parts.ledger.refuseIfFrozen()
      refuseBroken('passphrase', passphrase)
      const header = await this.#parts.slots.read()
      await this.#put(header, 'passphrase', passphrase, 'passphrase-by-recovery-key')
    })
  }

  /** Whether it is the passphrase of whoever is at work; somebody else's does not stand in for it. */
  async opens(header: WorkspaceHeader, passphrase: string): Promise<boolean> {
    if (typedPassphraseIssue(passphrase) !== undefined) return false
    const slot = this.#slotIn(header)
    const own = slot && (await unwrapSecrets(slot, passphrase, header.workspaceId))
    if (!own) return false
    zeroSecrets(own)
    return true
  }

  async #put(
    header: WorkspaceHeader,
    field: string,
    passphrase: string,
    change: 'passphrase' | 'passphrase-by-recovery-key',
  ): Promise<void> {
    const { ledger, secrets, setup } = this.#parts
    const former = this.#slotIn(header)
    const others = passphraseSlots(header).filter((slot) => slot !== former)
    if (await opensAny(others, passphrase, header.workspaceId)) refuseTyped([takenPassphrase(field)])
    const place = {
      slotId: former?.id ?? ledger.actor,
      workspaceId: header.workspaceId,
      cost: await costOf(setup, others),
    }
    const slot = await wrapSecrets(secrets, passphrase, place)
    const next = [...header.slots.filter((one: KeySlot) => one !== former), slot]
    await changeSlots(this.#parts, { header, next, slot }, { change })
  }

  #slotIn(header: WorkspaceHeader) {
    const { ledger } = this.#parts
    return slotOf(header, ledger.actor, ledger.index.analysts)
  }
}

function refuseBroken(field: string, passphrase: string): void {
  const key = passphraseIssue(passphrase)
  if (key !== undefined) refuseTyped([{ path: [field], key }])
}
