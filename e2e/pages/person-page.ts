import type { Page } from '@playwright/test'
import type { StoryPerson } from '../story/story-material.ts'
import { Fields } from './fields.ts'

/** The restricted screen of one person: opened for one reason, closed behind oneself. */
export class PersonPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async reveal(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show who this is' }).click()
    await this.page.getByRole('region', { name: 'Who it is' }).waitFor()
  }

  async fill(person: StoryPerson): Promise<void> {
    const form = new Fields(this.page.getByRole('main'))
    await form.press('Add a name or another spelling')
    await form.fill('Name', person.name)
    await form.choose('Age', person.ageBand)
    await form.choose('Sex', person.sex)
    await form.fill('Risk, and what was agreed to avoid it', person.risk)
    await form.choose('Consent', 'Given')
    await form.date('On', person.consent.on)
    await form.check(...person.consent.scopes)
    await form.fill('How it was given, and any conditions', person.consent.note)
    await form.press('Add an account given before')
    await form.fill('To whom', person.account.to)
    await form.date('When', person.account.on)
    await form.fill('What is known of it', person.account.note)
  }
}
