import type { Page } from '@playwright/test'
import { Fields } from './fields.ts'
import { HandOverPage } from './hand-over-page.ts'

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

  /** A folded part, unfolded when it is not. */
  async part(name: string): Promise<Fields> {
    const part = this.page.getByRole('region', { name, exact: true })
    const fold = part.getByRole('button', { name, exact: true })
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
    return new Fields(part)
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

  async consider(explanation: string, considered: string): Promise<void> {
    const part = await this.part('Other explanations considered')
    await part.press('Add an explanation')
    const entry = new Fields(part.within.getByRole('group').last())
    await entry.fill('Explanation', explanation)
    await entry.fill('What speaks for and against it', considered)
  }

  /** Puts everything on the list that speaks against an incident of the saved case; answers how much that was. */
  async discloseAll(): Promise<number> {
    const part = await this.part('To be disclosed')
    const open = part.within.getByRole('button', { name: /^Put on the list: / })
    await open.first().waitFor()
    let listed = 0
    for (; (await open.count()) > 0; listed += 1) await open.first().click()
    return listed
  }

  async addRecipient(name: string, organisation: string, purpose: string, mayReceive: string): Promise<void> {
    const part = await this.part('Recipients')
    await part.press('Name somebody here only')
    const entry = new Fields(part.within.getByRole('group').last())
    await entry.fill('Name', name)
    await entry.fill('Organisation', organisation)
    await entry.choose('What the dossier is for there', purpose)
    await entry.choose('May receive up to', mayReceive)
  }

  /** Puts one of the workspace's recipients on the list of the case. */
  async chooseRecipient(label: string): Promise<void> {
    const part = await this.part('Recipients')
    await part.within
      .getByRole('combobox', { name: 'Choose a recipient of the workspace' })
      .selectOption({ label })
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^\s*Saved / })
      .waitFor()
  }

  /** Goes to where the saved case is handed over. */
  async toHandOver(): Promise<HandOverPage> {
    await this.page.getByRole('button', { name: 'Hand over…' }).click()
    await this.page.getByRole('form', { name: 'Hand over' }).waitFor()
    return new HandOverPage(this.page)
  }

  /** Exports to nobody in particular, unlocked, waits until the window names the file, and comes back to the case. */
  async export(format: 'PDF' | 'JSON', savedAs = `dossier.${format.toLowerCase()}`): Promise<void> {
    const place = await this.toHandOver()
    await place.export({ format }, savedAs)
    await place.backToCase()
  }
}
