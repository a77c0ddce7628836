import { expect, type Locator, type Page } from '@playwright/test'
import { madeUpIncident } from '../story/made-up.ts'
import type { StoryIncident } from '../story/story-incident.ts'
import type { StoryPerson } from '../story/story-material.ts'
import { Fields } from './fields.ts'
import { addPerpetrator, addTarget, describeAttack } from './incident/attack.ts'
import { addFigure } from './incident/casualties.ts'
import { addDenial, searchedInVain } from './incident/denials.ts'
import { linkArticle } from './incident/law.ts'
import { relate } from './incident/relations.ts'
import { addSource } from './incident/sources.ts'
import { addStep } from './incident/verification.ts'

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

  static async open(page: Page, title: string): Promise<IncidentPage> {
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await page.getByRole('main').getByText(title).click()
    await page.getByRole('textbox', { name: 'Title' }).first().waitFor()
    return new IncidentPage(page)
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** Goes to a section, which unfolds it. */
  async unfold(name: string): Promise<Fields> {
    await this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
    return new Fields(this.section(name))
  }

  /** Goes to a section and unfolds its first entry, when it has one. */
  async unfoldFirst(name: string): Promise<void> {
    const { within } = await this.unfold(name)
    const folded = within.getByRole('group').getByRole('button', { expanded: false })
    if ((await folded.count()) > 0) await folded.first().click()
  }

  /** All that is told of an incident, source by source and section by section; evidence and persons apart. */
  async fill(made: StoryIncident): Promise<void> {
    await this.fillFacts(made)
    await this.tieToStatement(made)
    await this.addSources(made)
    await this.addFigures(made)
    await this.addDenials(made)
    const [source] = made.sources.map(({ title }) => title)
    if (source === undefined) throw new Error(`${made.title} has no source`)
    await this.#fillPlace(made)
    if (made.attack !== undefined) await describeAttack(await this.unfold('Attack and targets'), made.attack)
    if (made.target !== undefined)
      await addTarget(await this.unfold('Attack and targets'), made.target, [source])
    if (made.perpetrator !== undefined)
      await addPerpetrator(await this.unfold('Alleged perpetrators'), made.perpetrator, source)
    for (const step of made.steps ?? []) await addStep(await this.unfold('Verification'), step)
    for (const article of made.articles ?? []) await linkArticle(await this.unfold('Law'), article)
    if (made.relation !== undefined) await relate(await this.unfold('Related incidents'), made.relation)
    if (made.verification !== undefined)
      await new Fields(this.section('Standing')).choose('Verification', made.verification)
  }

  async fillFacts(made: StoryIncident = madeUpIncident): Promise<void> {
    const facts = new Fields(this.section('Facts'))
    await facts.fill('Title', made.title)
    await facts.fill('What sources say', made.summary)
    await facts.fill('Analyst’s assessment', made.assessment)
    const date = new Fields(this.section('Date'))
    await date.fill('When', made.date)
    await expect(date.within.getByText(made.dateInWords)).toBeVisible()
    await date.fill('On what basis', made.dateBasis)
    if (made.window !== undefined) {
      await date.press('Time of day')
      await date.fill('From', made.window.start)
      await date.fill('Until', made.window.end)
      await date.press(`Use ${made.window.zone}`)
    }
    const place = new Fields(this.section('Place'))
    await place.fill('Name of the place', made.place)
    await place.fill('Coordinates as given', made.coordinates)
    await place.fill('Could be off by (metres)', made.uncertainty)
    if (!made.coordinates.startsWith('37T')) return
    await expect(place.within.getByText(/MGRS square/)).toBeVisible()
    await place.within.getByRole('button', { name: /Use ±/ }).click()
  }

  async #fillPlace({ control, sources }: StoryIncident): Promise<void> {
    if (control === undefined) return
    const place = await this.unfold('Place')
    await place.press('Who controlled it, outline, code…')
    await place.choose('Who controlled it', control.by)
    await place.fill('On what basis', control.basis)
    if (sources[0] !== undefined) await place.pick('Sources of this', sources[0].title)
  }

  async tieToStatement(made: StoryIncident = madeUpIncident): Promise<void> {
    const statement = this.section('Statement')
    await statement.getByRole('checkbox', { name: made.category }).check()
    await statement.getByRole('textbox', { name: 'Why these words fit' }).fill(made.rationale)
    await statement.getByRole('button', { name: 'Done choosing' }).click()
  }

  async addSources({ sources }: StoryIncident = madeUpIncident): Promise<void> {
    for (const source of sources) await addSource(new Fields(this.section('Sources')), source)
  }

  async addFigures({ figures }: StoryIncident = madeUpIncident): Promise<void> {
    for (const figure of figures) await addFigure(new Fields(this.section('Casualties')), figure)
  }

  async addDenials({ denials, denialSearch, sources }: StoryIncident = madeUpIncident): Promise<void> {
    const section = new Fields(this.section('Denials'))
    for (const denial of denials) await addDenial(section, denial, sources[0]?.title ?? '')
    if (denialSearch !== undefined) await searchedInVain(section, denialSearch)
  }

  /** A person by code name, who is stored at once. */
  async addPerson({ codeName, note }: Pick<StoryPerson, 'codeName' | 'note'>): Promise<void> {
    const persons = await this.unfold('Persons')
    await persons.fill('Code name of a new person', codeName)
    await persons.press('Add a new person')
    await persons.group(codeName).fill('Note', note)
  }

  async attach(...files: string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.section('Evidence').getByRole('button', { name: 'Choose files' }).click()
    await (await chooser).setFiles(files)
  }

  /** Links a file or a thing that is here already. */
  async link(name: string, note: string): Promise<void> {
    const evidence = new Fields(this.section('Evidence'))
    await evidence.pick('Link evidence that is already here…', name)
    await evidence.fill(`What ${name} shows`, note)
  }

  async save(reason = ''): Promise<void> {
    if (reason !== '') await this.page.getByRole('textbox', { name: 'Why this change' }).fill(reason)
    await this.page.keyboard.press('ControlOrMeta+s')
    await this.page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  }

  /** Hands the saved incident in for a second pair of eyes. */
  async submit(): Promise<void> {
    const review = await this.unfold('Review')
    await review.press('Submit for review')
    await review.within.getByText('Waits for a reviewer').waitFor()
  }
}
