import type { Locator, Page } from '@playwright/test'

export interface HowToExport {
  /** As its choice begins. */
  readonly format: 'Package' | 'PDF' | 'JSON' | 'CSV'
  /** As the list of recipients says it; nothing chosen leaves it. */
  readonly to?: string
  /** Nothing chosen leaves it as it is proposed. */
  readonly lock?: 'keys' | 'none' | { readonly passphrase: string }
  readonly note?: string
}

/** Where a dossier is handed over. */
export class HandOverPage {
  readonly page: Page
  readonly form: Locator
  readonly done: Locator
  constructor(page: Page) {
    this.page = page
    this.form = page.getByRole('form', { name: 'Hand over' })
    this.done = page.getByRole('status', { name: 'Handed over' })
  }

  async choose({ format, to, lock, note }: HowToExport): Promise<void> {
    if (to !== undefined)
      await this.form.getByRole('combobox', { name: 'To whom' }).selectOption({ label: to })
    await this.form.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
    if (lock === 'none') await this.form.getByRole('radio', { name: 'Not locked' }).check()
    if (lock === 'keys') await this.form.getByRole('radio', { name: /^To the recipient’s/ }).check()
    if (typeof lock === 'object') {
      await this.form.getByRole('radio', { name: 'By a passphrase' }).check()
      for (const name of ['Passphrase of the file', 'The same again'])
        await this.form.getByRole('textbox', { name }).fill(lock.passphrase)
    }
    if (note !== undefined) await this.form.getByRole('textbox', { name: 'Note on the hand-over' }).fill(note)
  }

  async press(): Promise<void> {
    await this.form.getByRole('button', { name: /^Export…/ }).click()
  }

  /** Exports and waits until the window names the file it was saved as. */
  async export(how: HowToExport, savedAs: string): Promise<void> {
    await this.choose(how)
    await this.press()
    await this.done.getByText(savedAs, { exact: true }).waitFor()
  }

  async backToCase(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the case' }).click()
    await this.page.getByRole('textbox', { name: 'Title' }).waitFor()
  }
}
