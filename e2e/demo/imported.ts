import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LogImportPage } from '../pages/log-import-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { inventedLog, laterLog } from '../story/invented-log.ts'
import type { Tour } from './tour.ts'

/** A log of somebody else's: mapped with a preview, brought in, brought up to date by a newer file, and taken back. */
export async function tourImported({ app, form, scratch, gallery, say }: Tour): Promise<void> {
  const files = { first: path.join(scratch, 'log.csv'), later: path.join(scratch, 'later.csv') }
  await writeFile(files.first, inventedLog)
  await writeFile(files.later, laterLog)
  const page = await createWorkspace(app, form, false)
  await page.getByRole('link', { name: 'Imports' }).click()
  await gallery.take(page, 'imports-empty')
  const log = await LogImportPage.choose(page, files.first)
  await log.name('Log of Olmpark')
  await gallery.take(page, 'import-how-it-was-read')
  await log.toMapping()
  await log.make('Id in the log', 'id')
  await log.tried()
  await gallery.take(page, 'import-day-or-month-first')
  await log.dayFirst()
  await log.change('Killed')
  await log.tried()
  await gallery.take(page, 'import-mapping')
  await log.showProblems()
  await gallery.take(page, 'import-problems')
  await page.getByRole('row', { name: /several/ }).click()
  await page.getByRole('article', { name: 'Row 3' }).waitFor()
  await gallery.take(page, 'import-problem-row')
  await log.saveProfile('Log of Olmpark')
  await log.toCheck()
  await gallery.take(page, 'import-what-would-happen')
  await log.run()
  await gallery.take(page, 'import-done')
  say(
    'Brought in an invented log: its dates decided by a person, its problems told, its file kept as evidence.',
  )

  await page.getByRole('button', { name: 'Show the incidents of this log' }).click()
  await gallery.take(page, 'imported-incidents')
  await page.getByText('A bridge was hit.').first().click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The bridge of Ostwick')
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('button', { name: 'Undo this save' }).waitFor()
  await page.getByRole('button', { name: 'Show the row as received' }).click()
  await gallery.take(page, 'imported-incident')
  const later = await LogImportPage.choose(page, files.later)
  await later.toCheck()
  await gallery.take(page, 'import-newer-file')
  await later.run()
  await page.getByRole('button', { name: 'Undo this import…' }).click()
  await page.getByRole('dialog').getByText('All of it in one step.', { exact: false }).waitFor()
  await gallery.take(page, 'import-undo')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
  await page.getByText('This import was undone', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Imports' }).click()
  await page.getByText('later.csv').waitFor()
  await gallery.take(page, 'imports')
  await page.getByRole('button', { name: 'Import profiles' }).click()
  await page.getByRole('link', { name: 'Log of Olmpark' }).waitFor()
  await gallery.take(page, 'import-profiles')
  await page.getByRole('link', { name: 'Log of Olmpark' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
  await gallery.take(page, 'import-profile')
  say('Held a newer file of the same log against it, saw both sides of a conflict, and took the import back.')
}
