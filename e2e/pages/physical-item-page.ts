import type { Page } from '@playwright/test'
import type { StoryHandOver, StoryThing } from '../story/thing.ts'
import { EvidencePage } from './evidence-page.ts'
import { Fields } from './fields.ts'

/** A thing that is no file, and who had it. */
export class PhysicalItemPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openNew(page: Page): Promise<PhysicalItemPage> {
    await EvidencePage.open(page)
    await page.getByRole('button', { name: 'Physical items' }).click()
    await page.getByRole('button', { name: 'New physical item' }).first().click()
    await page.getByRole('textbox', { name: 'What it is' }).waitFor()
    return new PhysicalItemPage(page)
  }

  async fill(thing: StoryThing): Promise<void> {
    const form = new Fields(this.page.getByRole('main'))
    await form.fill('What it is', thing.name)
    await form.fill('Marks and numbers on it', thing.marks)
    await form.fill('Description', thing.description)
    await form.date('When it was found', thing.foundAt)
    await form.fill('Where it was found', thing.place)
    await form.fill('By whom', thing.by)
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('button', { name: 'Record a hand-over' }).waitFor()
  }

  async handOver(given: StoryHandOver): Promise<void> {
    await this.page.getByRole('button', { name: 'Record a hand-over' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Hand-over of/ })
    const form = new Fields(dialog)
    await form.fill('From', given.from)
    await form.fill('To', given.to)
    await form.fill('Where', given.place)
    await form.fill('Seal number', given.seal)
    await form.fill('When', given.on)
    await form.fill('Note', given.note)
    await form.press('Record it')
    await dialog.waitFor({ state: 'detached' })
  }
}
