import { setTimeout } from 'node:timers/promises'
import type { Vault } from '#main/vault/vault.ts'

/** It begins when the person has settled in. */
const settlingMs = 20_000

/** Verifies the whole journal once after each unlocking, giving way to jobs; what it finds, the vault's mode tells. */
export class BackgroundVerification {
  readonly #isBusy: () => boolean
  readonly #onFault: (error: unknown) => void
  readonly #settlingMs: number
  #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(isBusy: () => boolean, onFault: (error: unknown) => void, settling = settlingMs) {
    this.#isBusy = isBusy
    this.#onFault = onFault
    this.#settlingMs = settling
  }

  start(vault: Pick<Vault, 'verify'>): void {
    this.#stopping.abort()
    this.#stopping = new AbortController()
    const { signal } = this.#stopping
    this.#running = this.#run(vault, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#onFault(error)
    })
  }

  async #run(vault: Pick<Vault, 'verify'>, signal: AbortSignal): Promise<void> {
    await setTimeout(this.#settlingMs, undefined, { signal, ref: false })
    await vault.verify({ signal, giveWayTo: this.#isBusy })
  }

  /** Waits until it has stopped. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }
}
