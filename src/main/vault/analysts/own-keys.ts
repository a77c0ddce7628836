import { ok, type Result } from '#shared/lib/result.ts'
import { settle } from '../storage/refusal.ts'
import type { Keyring } from '../vault.ts'
import { OwnPassphrase, type OwnKeyParts } from './own-passphrase.ts'
import { OwnRecoveryKey, type RecoveryKeyShown } from './own-recovery-key.ts'

/** What opens the workspace for whoever is at work, as the rest of the app asks for it. */
export class OwnKeys implements Keyring {
  readonly #parts: OwnKeyParts
  readonly #passphrase: OwnPassphrase
  readonly #recovery: OwnRecoveryKey

  constructor(parts: OwnKeyParts) {
    this.#parts = parts
    this.#passphrase = new OwnPassphrase(parts)
    this.#recovery = new OwnRecoveryKey(parts, this.#passphrase)
  }

  changePassphrase(change: { current: string; next: string }): Promise<Result<void>> {
    return settle(async () => ok(await this.#passphrase.change(change)))
  }

  replacePassphrase(passphrase: string): Promise<Result<void>> {
    return settle(async () => ok(await this.#passphrase.replace(passphrase)))
  }

  hasRecoveryKey(): Promise<Result<boolean>> {
    return settle(async () => ok(await this.#recovery.exists()))
  }

  beginRecoveryKey(passphrase: string | null) {
    return settle(async () => ok(await this.#recovery.begin(passphrase)))
  }

  recoveryKeyShown(): Promise<Result<RecoveryKeyShown>> {
    return settle(async () => ok(await this.#recovery.shown()))
  }

  confirmRecoveryKey(typed: readonly string[]): Promise<Result<void>> {
    return settle(async () => ok(await this.#recovery.confirm(typed)))
  }

  destroyAll(name: string): Promise<Result<void>> {
    const { slots, ledger } = this.#parts
    return settle(async () =>
      ok(
        await slots.inTurn(() => {
          ledger.refuseIfReadOnly()
          return slots.destroy(name)
        }),
      ),
    )
  }

  /** Waits for the change under way. */
  async close(): Promise<void> {
    await this.#parts.slots.close()
    this.#recovery.forget()
  }
}
