import type { Locator } from '@playwright/test'
import type { Answer } from '../story/story-incident.ts'

/** Fields of one part of a screen, found by their labels as a person finds them. Nothing given is nothing done. */
export class Fields {
  readonly within: Locator
  constructor(within: Locator) {
    this.within = within
  }

  async fill(label: string, text: string | undefined): Promise<void> {
    if (text === undefined) return
    await this.within.getByRole('textbox', { name: label, exact: true }).fill(text)
  }

  /** A date that stands as not known until somebody says it. */
  async date(label: string, text: string): Promise<void> {
    await this.within.getByRole('checkbox', { name: `${label}: not known` }).uncheck()
    await this.fill(label, text)
  }

  /** One of a closed list, by the words or the key of the option. */
  async choose(label: string, option: string | undefined): Promise<void> {
    if (option === undefined) return
    await this.within.getByRole('combobox', { name: label, exact: true }).selectOption(option)
  }

  async answer(label: string, answer: Answer): Promise<void> {
    await this.within
      .getByRole('radiogroup', { name: label, exact: true })
      .getByText(answer, { exact: true })
      .click()
  }

  async check(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.within.getByRole('checkbox', { name: label, exact: true }).check()
  }

  async press(button: string): Promise<void> {
    await this.within.getByRole('button', { name: button, exact: true }).click()
  }

  /** Opens a list that is searched by typing and takes what begins with these words. */
  async pick(label: string, ...options: readonly string[]): Promise<void> {
    const page = this.within.page()
    for (const option of options) {
      await this.within.getByRole('combobox', { name: label }).click()
      await page.getByRole('option').filter({ hasText: option }).first().click()
      await page.keyboard.press('Escape')
    }
  }

  /** The entry of this name. */
  group(name: string): Fields {
    return new Fields(this.within.getByRole('group', { name, exact: true }).last())
  }
}
