import { expect, type Locator, type Page } from '@playwright/test'
import { madeUpIncident } from '../story/made-up.ts'
import type { StoryIncident } from '../story/story-incident.ts'

/** The form of one incident, as a person fills it in. */
export class IncidentPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async openNew(page: Page): Promise<IncidentPage> {
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await page.getByRole('button', { name: 'New incident' }).first().click()
    await page.getByRole('textbox', { name: 'Title' }).waitFor()
    return new IncidentPage(page)
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  async fillFacts(made: StoryIncident = madeUpIncident): Promise<void> {
    const facts = this.section('Facts')
    await facts.getByRole('textbox', { name: 'Title' }).fill(made.title)
    await facts.getByRole('textbox', { name: 'What sources say' }).fill(made.summary)
    await facts.getByRole('textbox', { name: 'Analyst’s assessment' }).fill(made.assessment)
    const date = this.section('Date')
    await date.getByRole('textbox', { name: 'When' }).fill(made.date)
    await expect(date.getByText(made.dateInWords)).toBeVisible()
    await date.getByRole('textbox', { name: 'On what basis' }).fill(made.dateBasis)
    const place = this.section('Place')
    await place.getByRole('textbox', { name: 'Name of the place' }).fill(made.place)
    await place.getByRole('textbox', { name: 'Coordinates as given' }).fill(made.coordinates)
    if (!made.coordinates.startsWith('37T')) return
    await expect(place.getByText(/MGRS square/)).toBeVisible()
    await place.getByRole('button', { name: /Use ±/ }).click()
  }

  async tieToStatement(made: StoryIncident = madeUpIncident): Promise<void> {
    const statement = this.section('Statement')
    await statement.getByRole('checkbox', { name: made.category }).check()
    await statement.getByRole('textbox', { name: 'Why these words fit' }).fill(made.rationale)
    await statement.getByRole('button', { name: 'Done choosing' }).click()
  }

  async addSource(made: StoryIncident = madeUpIncident): Promise<void> {
    const sources = this.section('Sources')
    await sources.getByRole('button', { name: 'New source' }).click()
    await sources.getByRole('textbox', { name: 'Title' }).fill(made.source.title)
    await sources.getByRole('textbox', { name: 'Publisher' }).fill(made.source.publisher)
    await sources.getByRole('textbox', { name: 'Link' }).fill(made.source.link)
    await sources.getByRole('checkbox', { name: 'Published: not known' }).check()
    await sources.getByRole('textbox', { name: 'What it states' }).fill(made.source.states)
    await sources.getByRole('textbox', { name: 'Where in the source' }).fill(made.source.pinpoint)
  }

  async addFigure({ killed, source }: StoryIncident = madeUpIncident): Promise<void> {
    if (killed === null) return
    const casualties = this.section('Casualties')
    await casualties.getByRole('button', { name: 'Killed', exact: true }).click()
    await casualties.getByRole('textbox', { name: 'Lowest' }).fill(killed.min)
    await casualties.getByRole('textbox', { name: 'Highest' }).fill(killed.max)
    await casualties.getByRole('textbox', { name: 'As of, in the source’s words' }).fill(killed.asOf)
    await casualties.getByRole('combobox', { name: 'Sources of this figure' }).click()
    await this.page.getByRole('option', { name: source.title }).click()
    await this.page.keyboard.press('Escape')
  }

  async addDenial({ denial }: StoryIncident = madeUpIncident): Promise<void> {
    if (denial === null) return
    const denials = this.section('Denials')
    await denials.getByRole('button', { name: 'Denial', exact: true }).click()
    await denials.getByRole('textbox', { name: 'By whom' }).fill(denial.by)
    await denials.getByRole('textbox', { name: 'When', exact: true }).fill(denial.date)
    await denials.getByRole('checkbox', { name: 'denies responsibility' }).check()
    await denials.getByRole('textbox', { name: 'Words of the denial' }).fill(denial.words)
  }

  async attach(...files: string[]): Promise<void> {
    const evidence = this.section('Evidence')
    const chooser = this.page.waitForEvent('filechooser')
    await evidence.getByRole('button', { name: 'Choose files' }).click()
    await (await chooser).setFiles(files)
  }

  async save(reason = ''): Promise<void> {
    if (reason !== '') await this.page.getByRole('textbox', { name: 'Why this change' }).fill(reason)
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  }
}
