import { expect, type Locator, type Page } from '@playwright/test'

/** Works the app by its keys alone, and counts every press that is not text. */
export class KeysOnly {
  #presses = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get presses(): number {
    return this.#presses
  }

  async press(key: string): Promise<void> {
    this.#presses += 1
    await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** Walks by Tab to what must be near. */
  async tabTo(target: Locator): Promise<void> {
    for (let steps = 0; steps < 10; steps += 1) {
      await this.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    await expect(target).toBeFocused()
  }
}
