import type { Locator, Page } from '@playwright/test'
import { Fields } from './fields.ts'

/** The form of one recipient of the workspace. */
export class RecipientPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openNew(page: Page): Promise<RecipientPage> {
    await page.getByRole('link', { name: 'Hand-overs' }).click()
    await page.getByRole('button', { name: 'Recipients' }).click()
    await page.getByRole('button', { name: 'New recipient' }).first().click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
    return new RecipientPage(page)
  }

  async fill(name: string, organisation: string, purpose: string, mayReceive: string): Promise<void> {
    const form = new Fields(this.page.getByRole('main'))
    await form.fill('Name', name)
    await form.fill('Organisation', organisation)
    await this.page.getByRole('combobox', { name: 'What a dossier is for there' }).selectOption(purpose)
    const marking = this.page.getByRole('combobox', { name: 'May receive up to' })
    await marking.selectOption(mayReceive)
  }

  key(number: number): Locator {
    return this.page.getByRole('textbox', { name: `Key ${number}`, exact: true })
  }

  async addKey(key: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a key' }).click()
    await this.page
      .getByRole('textbox', { name: /^Key \d+$/ })
      .last()
      .fill(key)
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  }
}
