import type { Page } from '@playwright/test'
import {
  accept,
  addColleague,
  changeTo,
  code,
  openCoding,
  openFromQueue,
  sendBack,
} from '../../pages/review-page.ts'
import type { NewWorkspace } from '../../pages/start-page.ts'
import { ambulance } from '../../story/larger/ambulance.ts'
import { bakeryQueue } from '../../story/larger/bakery-queue.ts'
import { hillClinic } from '../../story/larger/hill-clinic.ts'
import { markedTower } from '../../story/larger/marked-tower.ts'
import { schoolShelter } from '../../story/larger/school-shelter.ts'
import { waterWorks } from '../../story/larger/water-works.ts'
import type { Gallery } from '../gallery.ts'

const colleague = { name: 'Second Analyst', passphrase: 'a second one, for the demonstration only' }

/** What the second analyst chooses blind: mostly what the first did, not always. */
const codings = [
  [ambulance, ['Ambulances, medical transport']],
  [waterWorks, ['Critical infrastructure']],
  [schoolShelter, ['Schools', 'Civilians killed']],
  [markedTower, ['Residential buildings', 'Directed at civilians']],
] as const

/** A second analyst accepts one incident, sends one back, and codes some without having seen how they were linked. */
export async function reviewAndCode(page: Page, first: NewWorkspace, gallery: Gallery): Promise<void> {
  await addColleague(page, colleague)
  await gallery.take(page, 'larger-analysts')
  await changeTo(page, colleague)
  await page.getByRole('link', { name: /^Review/ }).click()
  await gallery.take(page, 'larger-queue')
  await openFromQueue(page, 'Waiting for you', hillClinic.title)
  await page.getByRole('button', { name: 'Accept' }).waitFor()
  await gallery.take(page, 'larger-decision')
  await accept(page, hillClinic.title)
  await sendBack(
    page,
    bakeryQueue.title,
    'Both papers print one wire story: say so in the assessment. (Made up.)',
  )
  for (const [index, [{ title }, phrases]] of codings.entries()) {
    await openCoding(page, title)
    if (index === 0) await gallery.take(page, 'larger-coding')
    await code(page, ...phrases)
  }
  await page.getByRole('tab', { name: 'Agreement' }).click()
  await page.getByRole('table').waitFor()
  await gallery.take(page, 'larger-agreement')
  await changeTo(page, { name: first.analyst, passphrase: first.passphrase })
}
