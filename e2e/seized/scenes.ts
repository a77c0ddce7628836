import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CasePage } from '../pages/case-page.ts'
import { describeItem, EvidencePage } from '../pages/evidence-page.ts'
import { Fields } from '../pages/fields.ts'
import { IncidentPage } from '../pages/incident-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { PhysicalItemPage } from '../pages/physical-item-page.ts'
import { ReportPage } from '../pages/report-page.ts'
import { createWorkspace, unlock, upToDate } from '../pages/start-page.ts'
import type { AppUnderTest } from '../support/app-under-test.ts'
import { plantedStory } from './planted-story.ts'
import type { PlantedWords } from './planted-words.ts'
import { typeEverywhere, unfoldAll } from './type-everywhere.ts'

export interface Scene {
  readonly app: AppUnderTest
  readonly words: PlantedWords
  readonly passphrase: string
  /** Where files lie that are taken in: not searched. */
  readonly files: string
}

/** The name of the workspace is the name of its folder, which stands in clear. */
export const workspaceName = 'Sealed'

/** Makes the workspace and saves a record of every kind, with a planted word wherever one types. */
export async function saveEverything({ app, words, passphrase, files }: Scene): Promise<Page> {
  const page = await createWorkspace(
    app,
    {
      name: workspaceName,
      analyst: words.next('name of the analyst'),
      organisation: words.next('organisation'),
      passphrase,
    },
    false,
  )
  const { incident, thing, report } = plantedStory(words)
  const item = await PhysicalItemPage.openNew(page)
  await item.fill(thing)
  for (const given of thing.handOvers) await item.handOver(given)
  const form = await IncidentPage.openNew(page)
  await form.fill(incident)
  const file = path.join(files, `${words.latin('name of a file')}.txt`)
  await writeFile(file, words.next('text of a file'))
  await form.attach(file)
  await page.getByText('1 file stored').waitFor()
  await form.link(thing.name, incident.thing?.shows ?? '')
  const codeName = words.latin('code name')
  await form.addPerson({ codeName, note: words.next('note on a person') })
  await form.save()
  await tellWhoItIs(form, codeName, words)
  await describe(page, path.basename(file), words)
  const figures = await ReportPage.openNew(page)
  await figures.fill(report)
  await figures.save()
  await makeCase(page, words)
  return page
}

async function tellWhoItIs(form: IncidentPage, codeName: string, words: PlantedWords): Promise<void> {
  const persons = await form.unfold('Persons')
  await persons.press(`Who is ${codeName}? (restricted)`)
  const person = new PersonPage(form.page)
  await person.reveal()
  await person.fill({
    codeName,
    note: '',
    name: words.next('name of a person'),
    ageBand: 'adult',
    sex: 'female',
    risk: words.next('risk'),
    consent: { on: '2022-03-10', scopes: ['Our own records'], note: words.next('consent') },
    account: { to: words.next('account given to'), on: '2022-03-09', note: words.next('account') },
  })
  await form.save()
}

async function describe(page: Page, file: string, words: PlantedWords): Promise<void> {
  const evidence = await EvidencePage.open(page)
  await describeItem(await evidence.select(file), {
    shows: words.next('what an item shows'),
    content: 'graphic',
    by: words.next('collected by'),
    consent: ['own records'],
  })
}

async function makeCase(page: Page, words: PlantedWords): Promise<void> {
  const dossier = await CasePage.openNew(page)
  await dossier.fill(words.next('title of a case'), words.next('narrative'))
  await dossier.consider(words.next('explanation'), words.next('what speaks for it'))
  await dossier.save()
}

/** Types into every field of every form, of a saved incident and of new records, without saving. */
export async function typeDrafts(page: Page, words: PlantedWords): Promise<void> {
  const main = page.getByRole('main')
  const kept = page.getByRole('status').filter({ hasText: 'Draft kept' })
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await main.getByRole('row').filter({ hasText: 'INC-' }).first().click()
  await page.getByRole('navigation', { name: 'Sections' }).waitFor()
  await unfoldAll(page)
  await typeEverywhere(main, words, 'incident')
  await kept.waitFor()
  const forms = {
    case: () => CasePage.openNew(page),
    report: () => ReportPage.openNew(page),
    thing: () => PhysicalItemPage.openNew(page),
  }
  for (const [name, open] of Object.entries(forms)) {
    await open()
    await unfoldAll(page)
    await typeEverywhere(main, words, `new ${name}`)
    await kept.waitFor()
  }
}

/** Types where nothing is kept: what is looked for, and commands. */
export async function typeSearches(page: Page, words: PlantedWords): Promise<void> {
  const places = ['Statement', 'Incidents', 'Sources', 'Evidence', 'Persons', 'Cases', 'Review', 'Analysts']
  const rail = page.getByRole('navigation', { name: 'Places' })
  for (const place of places) {
    await rail.getByRole('link', { name: new RegExp(`^${place}`) }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await typeEverywhere(page.getByRole('main'), words, place)
  }
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder('Find a command').fill(words.next('palette'))
  await page.keyboard.press('Escape')
}

/** Tries a wrong passphrase, then the right one. */
export async function tryPassphrases({ app, words, passphrase }: Scene): Promise<Page> {
  const page = app.page()
  await unlock(page, words.next('wrong passphrase'))
  await page.getByText('This is not the passphrase').waitFor()
  await unlock(page, passphrase)
  await upToDate(page)
  return page
}

/** Throws every kept draft away; answers how many there were. */
export async function discardDrafts(page: Page): Promise<number> {
  const lines = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Discard' }) })
  await lines.first().waitFor()
  const count = await lines.count()
  for (let left = count; left > 0; left -= 1) {
    await lines.first().getByRole('button', { name: 'Discard' }).click()
    await new Fields(page.getByRole('dialog')).press('Discard')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return count
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
}
