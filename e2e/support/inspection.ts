import type { Page } from '@playwright/test'
import { inspect } from './inspect.ts'

/** Collects what axe finds while a test walks from screen to screen. */
export class Inspection {
  readonly violations: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async of(screen: string): Promise<void> {
    this.violations.push(...(await inspect(this.#page, screen)))
  }
}
