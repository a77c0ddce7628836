import type { Page } from '@playwright/test'
import type { StoryReport } from '../story/report.ts'
import { Fields } from './fields.ts'

/** The form of a statistical report. */
export class ReportPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openNew(page: Page): Promise<ReportPage> {
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('button', { name: 'New statistical report' }).first().click()
    await page.getByRole('textbox', { name: 'Title' }).waitFor()
    return new ReportPage(page)
  }

  async fill(report: StoryReport): Promise<void> {
    const form = new Fields(this.page.getByRole('main'))
    await form.fill('Title', report.title)
    await form.fill('Its words', report.quote)
    for (const figure of report.figures) {
      await form.press(figure.harm)
      const entry = form.group(`${figure.harm}, civilians`)
      await entry.fill('Lowest', figure.people)
      await entry.fill('Highest', figure.people)
      await entry.fill('As of, in the source’s words', report.asOf)
      await entry.press('Scope, exclusions, breakdown…')
      await entry.fill('What it covers', report.scope)
      await entry.fill('What it leaves out', report.exclusions)
    }
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  }
}
