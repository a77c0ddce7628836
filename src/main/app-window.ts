import type { MainEvent, MainEvents } from '#shared/ipc/events.ts'
import type { HostWindow } from './host/host.ts'
import { SerialQueue } from './vault/storage/serial-queue.ts'

/** The one window of the app. What is done to it takes turns, so that no two replacements cross each other. */
export class AppWindow {
  readonly #open: () => Promise<HostWindow>
  readonly #turns = new SerialQueue()
  #shown: HostWindow | undefined
  #ended = false

  constructor(open: () => Promise<HostWindow>) {
    this.#open = open
  }

  /**
   * Opens a window, then closes the one before: there is no gap between. Rejects when none could be opened;
   * the one before is then still shown.
   */
  replace(): Promise<void> {
    return this.#turns.run(async () => {
      if (this.#ended) return
      const window = await this.#open()
      const before = this.#shown
      this.#shown = window
      await before?.close()
    })
  }

  /** Closes the window, does what only a closed one allows, and opens it again. */
  renew(between: () => Promise<void>): Promise<void> {
    return this.#turns.run(async () => {
      if (this.#ended) return
      await this.#shown?.close()
      this.#shown = undefined
      await between()
      this.#shown = await this.#open()
    })
  }

  /** Drops the page and everything in its memory. When it rejects, something may be left. */
  reload(): Promise<void> {
    return this.#turns.run(async () => {
      if (!this.#ended) await this.#shown?.reload()
    })
  }

  send<E extends MainEvent>(event: E, payload: MainEvents[E]): void {
    if (!this.#ended) this.#shown?.send(event, payload)
  }

  /** Closes the window, and the one that is being opened just now, for good. */
  close(): Promise<void> {
    this.#ended = true
    return this.#turns.run(async () => this.#shown?.close())
  }
}
