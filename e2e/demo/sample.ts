import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CasePage } from '../pages/case-page.ts'
import { EvidencePage } from '../pages/evidence-page.ts'
import { IncidentPage } from '../pages/incident-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { madeUpIncident } from '../story/made-up.ts'
import { madePicture } from '../support/picture.ts'
import type { Gallery } from './gallery.ts'
import type { Tour } from './tour.ts'

/** The sample: what ships, one more incident from the form, a picture, a case, the dossier, lock. */
export async function tourSample({ app, form, scratch, gallery, say }: Tour): Promise<void> {
  await gallery.take(app.page(), 'start')
  await app.page().getByText('Open the sample', { exact: true }).click()
  await gallery.take(app.page(), 'open-the-sample')
  const page = await createWorkspace(app, form, true)
  say('Opened the sample: two incidents in Mariupol, each with its denial, and the UN figure.')
  await lookAround(page, gallery)
  await logOne(page, scratch, gallery)
  say('Logged one more incident from the form, tied it to “schools”, attached a picture, saved.')
  await lookAtItems(page, gallery)
  await handOver(page, gallery)
  say('Built a case of three incidents and exported the dossier.')
  await lookAtApp(page, gallery)
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('menuitem', { name: /^Lock/ }).click()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await gallery.take(page, 'unlock')
  say('Locked.')
}

async function lookAround(page: Page, gallery: Gallery): Promise<void> {
  await gallery.take(page, 'statement')
  await page.getByRole('button', { name: /^Hospitals, medical units/ }).click()
  await gallery.take(page, 'statement-hospitals')
  await page.getByText('Table', { exact: true }).click()
  await page.getByRole('table').waitFor()
  await gallery.take(page, 'statement-table')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('heading', { name: 'What needs you' }).waitFor()
  await gallery.take(page, 'overview')
  await page.getByRole('link', { name: /^United Nations figure/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await gallery.take(page, 'statistical-report')
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await gallery.take(page, 'incidents')
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('table').waitFor()
  await gallery.take(page, 'sources')
  await page.getByRole('link', { name: /^US officially calls/ }).click()
  await page.getByRole('region', { name: 'What is taken from it' }).waitFor()
  await gallery.take(page, 'source')
}

async function logOne(page: Page, scratch: string, gallery: Gallery): Promise<void> {
  const incident = await IncidentPage.openNew(page)
  await gallery.take(page, 'new-incident')
  await incident.fill(madeUpIncident)
  const picture = path.join(scratch, 'demo-picture.png')
  await writeFile(picture, madePicture(960, 600))
  await incident.attach(picture)
  await page.getByText('1 file stored').waitFor()
  await incident.save()
  for (const section of ['Facts', 'Place', 'Statement', 'Casualties', 'Sources', 'Denials', 'Evidence']) {
    await incident.unfold(section)
    await gallery.take(page, `incident-${section.toLowerCase()}`)
  }
  await page.getByRole('button', { name: 'Open demo-picture.png' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Show', exact: true }).waitFor()
  await gallery.take(page, 'picture-blurred')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^History/ }).click()
  await gallery.take(page, 'history')
}

async function lookAtItems(page: Page, gallery: Gallery): Promise<void> {
  const evidence = await EvidencePage.open(page)
  await gallery.take(page, 'evidence')
  await evidence.select('demo-picture.png')
  await gallery.take(page, 'evidence-item')
  await page.getByRole('button', { name: 'Physical items' }).click()
  await page.getByText('No physical items yet').waitFor()
  await gallery.take(page, 'physical-items-empty')
  await page.getByRole('link', { name: /^Persons/ }).click()
  await gallery.take(page, 'persons-empty')
  await page.getByRole('link', { name: /^Review/ }).click()
  await gallery.take(page, 'review-empty')
}

async function handOver(page: Page, gallery: Gallery): Promise<void> {
  const dossier = await CasePage.openNew(page)
  await dossier.fill(
    'Demonstration: attacks named in the statement',
    'Two attacks that the statement names, and an invented one. Дві атаки. هجومان.',
  )
  await dossier.choose('Maternity hospital', 'Theatre that served', madeUpIncident.title)
  await dossier.save()
  const place = await dossier.toHandOver()
  await gallery.take(page, 'hand-over')
  await place.export({ format: 'Package', lock: 'none' }, 'dossier.zip')
  await place.export({ format: 'PDF', lock: 'none' }, 'dossier.pdf')
  await place.export({ format: 'JSON', lock: 'none' }, 'dossier.json')
  await page.getByRole('button', { name: 'Preview the pages' }).click()
  await page.locator('[data-drawn="true"]').first().waitFor()
  await gallery.take(page, 'preview')
  await page.keyboard.press('Escape')
  await place.backToCase()
  await gallery.take(page, 'case')
  await page.getByRole('link', { name: /^Cases/ }).click()
  await gallery.take(page, 'cases')
}

async function lookAtApp(page: Page, gallery: Gallery): Promise<void> {
  await page.getByRole('link', { name: 'Analysts' }).click()
  await gallery.take(page, 'analysts')
  await page.getByRole('link', { name: 'About' }).click()
  await gallery.take(page, 'about')
  await page.keyboard.press('ControlOrMeta+k')
  await gallery.take(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await gallery.take(page, 'keys')
  await page.keyboard.press('Escape')
}
