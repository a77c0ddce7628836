import type { BrowserWindow, WebContents } from 'electron'
import type { WindowSetup } from '../host.ts'

export interface OpenWindow {
  readonly window: BrowserWindow
  readonly setup: WindowSetup
}

/** The windows there are: one, or for a moment two while a workspace takes the place of the start screen. */
export class OpenWindows {
  readonly #open = new Set<OpenWindow>()

  add(opened: OpenWindow): void {
    this.#open.add(opened)
  }

  /** True if it was still there. */
  remove(opened: OpenWindow): boolean {
    return this.#open.delete(opened)
  }

  of(contents: WebContents): OpenWindow | undefined {
    return [...this.#open].find(({ window }) => window.webContents === contents)
  }

  /** The one opened last. */
  get front(): BrowserWindow | undefined {
    return [...this.#open].at(-1)?.window
  }

  all(): readonly OpenWindow[] {
    return [...this.#open]
  }
}
