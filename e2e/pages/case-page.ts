import type { Page } from '@playwright/test'

/** The form of one case. */
export class CasePage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openNew(page: Page): Promise<CasePage> {
    await page.getByRole('link', { name: /^Cases/ }).click()
    await page.getByRole('button', { name: 'New case' }).first().click()
    await page.getByRole('textbox', { name: 'Title' }).waitFor()
    return new CasePage(page)
  }

  async fill(title: string, narrative: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title)
    await this.page.getByRole('textbox', { name: 'Narrative' }).fill(narrative)
  }

  async choose(...titles: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose incidents' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Choose incidents' })
    for (const title of titles) await dialog.getByRole('checkbox', { name: title }).check()
    await dialog.getByRole('button', { name: 'Done' }).click()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: 'Saved', hasNotText: 'SHA-256' })
      .waitFor()
  }

  /** Exports and waits until the window names the file it was saved as. */
  async export(format: 'PDF' | 'JSON', savedAs = `dossier.${format.toLowerCase()}`): Promise<void> {
    await this.page.getByRole('button', { name: format, exact: true }).click()
    await this.page
      .getByRole('status')
      .filter({ hasText: `${format} dossier` })
      .getByText(savedAs, { exact: true })
      .waitFor()
  }
}
