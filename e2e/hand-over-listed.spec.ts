import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readCsv } from '#shared/lib/read-csv.ts'
import { HandOverPage } from './pages/hand-over-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

test('the incidents that a list was narrowed down to leave as a table, and no others', async ({
  start,
  folders,
}) => {
  const app = await start()
  const who = { analyst: 'Test Analyst', organisation: 'Example Organisation', passphrase }
  const page = await createWorkspace(app, { ...who, name: 'Listed' }, true)
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('button', { name: 'Hand over these 2 incidents…' }).waitFor()
  const find = page.getByRole('textbox', { name: 'Find by words, reference or place' })
  await test.step('filters count beside the list, compose with the words, and are steps of the history', async () => {
    const one = page.getByRole('button', { name: 'Hand over this incident…' })
    const chip = page.getByRole('button', { name: /^Words of a statement: Hospitals/ })
    await page.getByRole('button', { name: 'Filters' }).click()
    const hospitals = page
      .getByRole('group', { name: 'Words of a statement' })
      .getByRole('checkbox', { name: /^Hospitals, medical units 1$/ })
    await hospitals.check()
    await expect(one).toBeVisible()
    expect(await inspect(page, 'filters beside the list')).toEqual([])
    await page.goBack()
    await expect(hospitals).not.toBeChecked()
    await page.getByRole('button', { name: 'Hand over these 2 incidents…' }).waitFor()
    await page.goForward()
    await expect(hospitals).toBeChecked()
    await find.pressSequentially('theatre')
    await expect(page.getByText('No incident fits')).toBeVisible()
    expect(await inspect(page, 'filters that leave nothing')).toEqual([])
    await expect(page.getByRole('button', { name: 'Clear the words – 1', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show all incidents – 2', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Clear “Words of a statement” – 1', exact: true }).click()
    await expect(one).toBeVisible()
    await page.goBack()
    await expect(find).toHaveValue('theatre')
    await chip.click()
    await expect(find).toBeFocused()
    await expect(chip).toBeHidden()
    await expect(one).toBeVisible()
  })
  await test.step('the table in groups and in an order of two columns can be read in both themes', async () => {
    await page.getByRole('button', { name: 'Arrange' }).click()
    await page.getByRole('combobox', { name: 'In groups by' }).selectOption('year')
    await page.keyboard.press('Escape')
    const head = (name: string) => page.getByRole('columnheader', { name }).getByRole('button')
    await head('Killed').press('Enter')
    await head('When').press('Shift+Enter')
    await expect(page.getByRole('columnheader', { name: /^When.*key number 2/ })).toBeVisible()
    const table = page.getByRole('treegrid', { name: 'Incidents' })
    await expect(table.getByRole('row', { expanded: true })).toHaveCount(1)
    expect(await inspect(page, 'list in groups')).toEqual([])
    await page.getByRole('button', { name: 'No groups' }).click()
    await expect(page.getByRole('grid', { name: 'Incidents' })).toBeVisible()
  })
  await test.step('the help to finding takes an example over and leaves the keys in the field', async () => {
    const help = page.getByRole('button', { name: 'Ways to look for something' })
    await help.click()
    await page.getByRole('dialog', { name: 'Ways to look for something' }).waitFor()
    await page.keyboard.press('Escape')
    await expect(help).toBeFocused()
    await help.press('Enter')
    await page.getByRole('button', { name: /^status:draft/ }).click()
    await expect(find).toHaveValue('theatre status:draft')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(find).toBeFocused()
    await find.fill('status:dra')
    await expect(page.getByText('is nothing that can be looked for')).toBeVisible()
    await find.fill('theatre')
  })
  await page.getByRole('button', { name: 'Hand over this incident…' }).click()
  await expect(page.getByRole('heading', { name: 'Hand over: 1 chosen incident' })).toBeVisible()
  expect(page.url()).not.toContain('theatre')

  const handing = new HandOverPage(page)
  await handing.form.getByText('Other formats').click()
  await handing.export({ format: 'CSV', lock: 'none' }, 'dossier.csv')
  const table = readCsv(await readFile(path.join(folders.saves, 'dossier.csv'), 'utf8'))
  expect(table.ok && table.value.slice(1).map(([, , title]) => title)).toEqual([
    expect.stringContaining('Theatre'),
  ])
})
