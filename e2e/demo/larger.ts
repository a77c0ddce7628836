import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CasePage } from '../pages/case-page.ts'
import { IncidentPage } from '../pages/incident-page.ts'
import { largerStory } from '../story/larger.ts'
import { madePicture } from '../support/picture.ts'
import type { Gallery } from './gallery.ts'

/** Logs the larger, made-up story through the window, as an analyst would, and exports its dossier. */
export async function logLargerStory(page: Page, scratch: string, gallery: Gallery): Promise<void> {
  for (const [index, story] of largerStory.entries()) {
    const incident = await IncidentPage.openNew(page)
    await incident.fillFacts(story)
    await incident.tieToStatement(story)
    await incident.addSource(story)
    await incident.addFigure(story)
    await incident.addDenial(story)
    const picture = path.join(scratch, `invented-${index + 1}.png`)
    await writeFile(picture, madePicture(320 + index * 16, 200))
    await incident.attach(picture)
    await page.getByText('1 file stored').waitFor()
    await incident.save()
  }
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await gallery.take(page, 'larger-incidents')
  await page.getByRole('link', { name: /^Statement/ }).click()
  await gallery.take(page, 'larger-statement')
  const dossier = await CasePage.openNew(page)
  await dossier.fill(
    'Demonstration: the larger story',
    'Ten invented incidents. Десять вигаданих подій. عشرة حوادث مختلقة.',
  )
  await dossier.choose(...largerStory.map(({ title }) => title))
  await dossier.save()
  await dossier.export('PDF', 'dossier (2).pdf')
  await dossier.export('JSON', 'dossier (2).json')
  await gallery.take(page, 'larger-case')
}
