import type { Locator, Page } from '@playwright/test'

/** Bringing in a log: from the choice of a file to the import itself. */
export class LogImportPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async choose(page: Page, file: string): Promise<LogImportPage> {
    await page.getByRole('link', { name: 'Imports' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await (await chooser).setFiles(file)
    await page.getByText('How it was read').waitFor()
    return new LogImportPage(page)
  }

  get sum(): Locator {
    return this.page.getByLabel('Rows of the file')
  }

  get conflict(): Locator {
    return this.page.getByRole('region', { name: 'Conflicts' })
  }

  async name(log: string): Promise<void> {
    await this.page.getByLabel('Name of the log').fill(log)
  }

  async toMapping(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go on to the mapping' }).click()
  }

  /** Waits until the preview is that of the mapping as it stands. */
  async tried(): Promise<void> {
    await this.page.getByText(/^\d+ rows?, /).waitFor()
  }

  async make(rule: string, column: string): Promise<void> {
    await this.page.getByRole('button', { name: `Make something of “${column}”` }).click()
    await this.page.getByRole('menuitem', { name: rule }).click()
    await this.page.getByRole('button', { name: 'Done' }).click()
  }

  async dayFirst(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Day first/ }).check()
  }

  /** Opens the form of a rule. */
  async change(rule: string): Promise<void> {
    await this.page.getByRole('button', { name: `Change: ${rule}` }).click()
  }

  async showProblems(): Promise<void> {
    await this.page.getByText(/^Problems/).click()
  }

  async saveProfile(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as a profile' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Title').fill(title)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await this.page.getByText(/^Saved as MAP-/).waitFor()
  }

  async toCheck(): Promise<void> {
    await this.page.getByRole('button', { name: /What would happen/ }).click()
    await this.sum.waitFor()
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import \d+ rows?/ }).click()
    await this.page.getByText('Imported. All of it stands', { exact: false }).waitFor()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo this import…' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
    await this.page.getByText('This import was undone', { exact: false }).waitFor()
  }
}
