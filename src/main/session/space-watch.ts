import type { Vault } from '#main/vault/vault.ts'

/** Asking costs nothing, and a disk fills up in minutes. */
const everyMs = 15_000

/** Calls again and again until it is undone. */
export type Every = (ms: number, act: () => void) => () => void

const systemEvery: Every = (ms, act) => {
  const timer = setInterval(act, ms)
  timer.unref()
  return () => clearInterval(timer)
}

/** Looks at the room on the disk of the open workspace, and tells when it becomes low or is no longer. */
export class SpaceWatch {
  readonly #onChange: () => void
  readonly #every: Every
  #stop: () => void = () => undefined

  constructor(onChange: () => void, every: Every = systemEvery) {
    this.#onChange = onChange
    this.#every = every
  }

  start(vault: Pick<Vault, 'space'>): void {
    this.stop()
    let stopped = false
    let wasLow: boolean | undefined
    const look = async () => {
      const { isLow } = await vault.space()
      if (!stopped && wasLow !== undefined && isLow !== wasLow) this.#onChange()
      wasLow = isLow
    }
    const undo = this.#every(everyMs, () => void look())
    void look()
    this.#stop = () => {
      stopped = true
      undo()
    }
  }

  stop(): void {
    this.#stop()
  }
}
