import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { checkItem, describeItem } from '../../pages/evidence-page.ts'
import { IncidentPage } from '../../pages/incident-page.ts'
import { PersonPage } from '../../pages/person-page.ts'
import { bakeryQueue } from '../../story/larger/bakery-queue.ts'
import { secondReport } from '../../story/larger/second-report.ts'
import { residentialBlock } from '../../story/larger/residential-block.ts'
import type { StoryIncident } from '../../story/story-incident.ts'
import type { StoryPerson } from '../../story/story-material.ts'
import { madePicture } from '../../support/picture.ts'
import type { Gallery } from '../gallery.ts'

/** Logs one incident with its picture and, where it has one, its person. */
export async function logStory(
  page: Page,
  story: StoryIncident,
  picture: string,
  number: number,
  gallery: Gallery,
): Promise<void> {
  const incident = await IncidentPage.openNew(page)
  await incident.fill(story)
  await writeFile(picture, madePicture(320 + number * 16, 200, number))
  await incident.attach(picture)
  await page.getByText('1 file stored').waitFor()
  if (story.thing !== undefined) await incident.link(story.thing.name, story.thing.shows)
  if (story.person !== undefined) await incident.addPerson(story.person)
  await incident.save()
  if (story === bakeryQueue) await lookAtGraphic(page, path.basename(picture), gallery)
  if (story.person !== undefined) await recordPerson(incident, story.person, gallery)
  if (story.submitted) await incident.submit()
}

async function lookAtGraphic(page: Page, file: string, gallery: Gallery): Promise<void> {
  await page.getByRole('button', { name: `Open ${file}` }).click()
  const dialog = page.getByRole('dialog')
  await describeItem(dialog, {
    shows: 'Made up: the square after the shell; people on the ground',
    content: 'graphic',
    by: 'An invented passer-by',
    consent: ['own records', 'international prosecution'],
  })
  await checkItem(dialog)
  await gallery.take(page, 'larger-graphic-item')
  await page.keyboard.press('Escape')
}

async function recordPerson(incident: IncidentPage, person: StoryPerson, gallery: Gallery): Promise<void> {
  const { page } = incident
  const persons = await incident.unfold('Persons')
  await gallery.take(page, 'larger-incident-persons')
  await persons.press(`Who is ${person.codeName}? (restricted)`)
  await page.getByRole('button', { name: 'Show who this is' }).waitFor()
  await gallery.take(page, 'larger-person-gate')
  const form = new PersonPage(page)
  await form.reveal()
  await form.fill(person)
  await incident.save()
  await gallery.take(page, 'larger-person')
}

/** The same night is logged a second time: it is told while typing, and made one when the analyst says so. */
export async function mergeSecondReport(page: Page, gallery: Gallery): Promise<void> {
  const incident = await IncidentPage.openNew(page)
  await incident.fill(secondReport)
  await incident.save()
  const similar = page.getByRole('region', { name: 'Incidents that may be the same' })
  const first = similar.getByRole('listitem').filter({ hasText: residentialBlock.title })
  await gallery.take(page, 'larger-likely-duplicate')
  await first.getByRole('button', { name: /^Merge with/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge two incidents' })
  await dialog.getByRole('radio', { name: residentialBlock.title }).check()
  await gallery.take(page, 'larger-merge')
  await dialog.getByRole('button', { name: /^Merge into/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: residentialBlock.title }).waitFor()
}
