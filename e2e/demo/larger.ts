import path from 'node:path'
import { CasePage } from '../pages/case-page.ts'
import { IncidentPage } from '../pages/incident-page.ts'
import { PhysicalItemPage } from '../pages/physical-item-page.ts'
import { ReportPage } from '../pages/report-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { largerStory } from '../story/larger.ts'
import { residentialBlock } from '../story/larger/residential-block.ts'
import { inventedCount } from '../story/report.ts'
import { casing } from '../story/thing.ts'
import { enterRecipient, handOverTwice } from './larger/hand-over.ts'
import { logStory, mergeSecondReport } from './larger/log.ts'
import { reviewAndCode } from './larger/review.ts'
import type { Tour } from './tour.ts'

/** The larger, made-up story through the window, as two analysts would: log, review, code again, hand over twice. */
export async function tourLargerStory({ app, form, scratch, gallery, say }: Tour): Promise<void> {
  const page = await createWorkspace(app, form, false)
  await gallery.take(page, 'larger-empty')
  const thing = await PhysicalItemPage.openNew(page)
  await thing.fill(casing)
  for (const given of casing.handOvers) await thing.handOver(given)
  await gallery.take(page, 'larger-physical-item')
  say('Wrote down a thing that is no file, and who had it under which seal.')
  for (const [index, story] of largerStory.entries())
    await logStory(page, story, path.join(scratch, `invented-${index + 1}.png`), index, gallery)
  say('Logged ten invented incidents: figures, denials, targets, law, steps, a person under a code name.')
  await mergeSecondReport(page, gallery)
  say('A second report of one of them was told as a likely duplicate, and merged.')

  const report = await ReportPage.openNew(page)
  await report.fill(inventedCount)
  await report.save()
  await gallery.take(page, 'larger-report')
  say('Wrote a statistical report.')

  await reviewAndCode(page, form, gallery)
  say('A second analyst accepted one, sent one back, and coded blind.')
  for (const [place, name] of [
    ['Incidents', 'larger-incidents'],
    ['Statement', 'larger-statement'],
    ['Overview', 'larger-overview'],
    ['Sources', 'larger-sources'],
    ['Persons', 'larger-persons'],
  ] as const) {
    await page.getByRole('link', { name: new RegExp(`^${place}`) }).click()
    await gallery.take(page, name)
  }
  const block = await IncidentPage.open(page, residentialBlock.title)
  for (const section of [
    'Attack and targets',
    'Casualties',
    'Sources',
    'Denials',
    'Verification',
    'Law',
    'Related incidents',
  ]) {
    await block.unfoldFirst(section)
    await gallery.take(page, `larger-incident-${section.split(' ', 1).join().toLowerCase()}`)
  }
  await enterRecipient(page, gallery)
  await handOverTwice(await CasePage.openNew(page), gallery)
  say('Handed the larger dossier over twice, with a change in between.')
}
