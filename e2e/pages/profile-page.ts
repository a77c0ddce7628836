import type { Page } from '@playwright/test'

/** The export profiles, and the form of one of the workspace's own. */
export class ProfilePage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openList(page: Page): Promise<ProfilePage> {
    await page.getByRole('link', { name: 'Hand-overs' }).click()
    await page.getByRole('button', { name: 'Export profiles' }).click()
    await page.getByRole('heading', { name: 'Come with Holdfast' }).waitFor()
    return new ProfilePage(page)
  }

  async copy(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Copy and change… (${title})` }).click()
    await this.page.getByRole('textbox', { name: 'Title' }).waitFor()
  }

  async fill(title: string, note: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title)
    await this.page.getByRole('textbox', { name: 'Note' }).fill(note)
  }

  async say(rule: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: rule }).selectOption(value)
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  }
}
