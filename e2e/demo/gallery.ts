import path from 'node:path'
import type { Page } from '@playwright/test'

const themes = ['light', 'dark'] as const

/** Takes a picture of the window in both themes, numbered in the order of the story. */
export class Gallery {
  taken = 0
  #number = 0
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async take(page: Page, name: string): Promise<void> {
    this.#number += 1
    await page.setViewportSize({ width: 1280, height: 820 })
    await page.getByRole('main').waitFor()
    await page.evaluate(() => document.fonts.ready)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const file = `${String(this.#number).padStart(2, '0')}-${name}-${theme}.png`
      await page.screenshot({ path: path.join(this.#folder, file), animations: 'disabled' })
      this.taken += 1
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  }
}
