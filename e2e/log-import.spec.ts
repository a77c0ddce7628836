import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LogImportPage } from './pages/log-import-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inventedLog, laterLog } from './story/invented-log.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const workspace = { name: 'Logs', analyst: 'Test Analyst', organisation: '', passphrase }

test('a log is mapped, brought in, brought up to date, and taken back', async ({ start, folders }) => {
  const files = { first: path.join(folders.files, 'log.csv'), later: path.join(folders.files, 'later.csv') }
  await writeFile(files.first, inventedLog)
  await writeFile(files.later, laterLog)
  const page = await createWorkspace(await start(), workspace, false)
  await test.step('what nobody can know is asked, and what is wrong is told of all rows', async () => {
    const log = await LogImportPage.choose(page, files.first)
    await expect(page.getByText('No profile knows these columns.', { exact: false })).toBeVisible()
    await log.name('Log of Olmpark')
    await log.toMapping()
    // An id that comes twice is taken for one by nobody but a person.
    await log.make('Id in the log', 'id')
    await log.dayFirst()
    await expect(page.getByText('5 June 2022', { exact: true }).first()).toBeVisible()
    await log.showProblems()
    await page.getByRole('row', { name: /several/ }).click()
    await expect(page.getByRole('article', { name: 'Row 3' })).toBeVisible()
    await log.change('Killed')
    await page.getByLabel('Where it cannot be read').selectOption('leave the row out')
    await expect(page.getByText('1 stays out', { exact: true })).toBeVisible()
    expect(await inspect(page, 'the mapping of a log')).toEqual([])
    await log.saveProfile('Olmpark')
  })

  await test.step('what would happen is told to the row, and then happens', async () => {
    const log = new LogImportPage(page)
    await log.toCheck()
    await expect(log.sum).toHaveText('read7=new5+changed0+as here0+conflicts1+stay out1')
    await expect(log.conflict).toContainText('Figures')
    await log.run()
  })

  await test.step('an incident shows the row that it was made of', async () => {
    await page.getByRole('button', { name: 'Show the incidents of this log' }).click()
    await page.getByText('A bridge was hit.').first().click()
    await page.getByRole('button', { name: 'Show the row as received' }).click()
    await expect(page.getByRole('region', { name: /^Row 4, as received/ })).toContainText('3/4/2022')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The bridge of Ostwick')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByRole('button', { name: 'Undo this save' })).toBeVisible()
  })

  await test.step('a newer file changes what nobody changed here, and leaves the rest', async () => {
    const log = await LogImportPage.choose(page, files.later)
    await expect(page.getByText('It fits by its columns.')).toBeVisible()
    await log.toCheck()
    await expect(log.sum).toHaveText('read5=new1+changed1+as here2+conflicts1+stay out0')
    await page.getByText('Gone from the log 1').click()
    await expect(page.getByText('Будинок зруйновано.')).toBeVisible()
    await log.run()
    await expect(log.conflict).toContainText('The bridge of Ostwick')
  })

  await test.step('an import can be taken back', async () => {
    await new LogImportPage(page).undo()
    await page.getByRole('link', { name: 'Imports' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'later.csv' })).toContainText('undone')
  })
})
