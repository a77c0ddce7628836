import type { Page } from '@playwright/test'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const workspace = { name: 'People', analyst: 'Olena Test', organisation: '', passphrase }
const name = 'Оксана Петренко'

test('who a code name stands for is shown only when asked for, and nowhere else', async ({ start }) => {
  const page = await createWorkspace(await start(), workspace, false)
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('A reported strike')
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Persons/ })
    .click()
  const persons = incident.section('Persons')
  await persons.getByRole('textbox', { name: 'Code name of a new person' }).fill('W-17')
  await persons.getByRole('button', { name: 'Add a new person' }).click()
  await expect(persons.getByRole('group', { name: 'W-17' })).toBeVisible()
  await incident.save()

  await persons.getByRole('button', { name: /^Who is W-17/ }).click()
  const violations = await inspect(page, 'gate before a person')
  await page.getByRole('button', { name: 'Show who this is' }).click()
  await page.getByRole('button', { name: 'Add a name or another spelling' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('combobox', { name: 'Consent', exact: true }).selectOption('Withdrawn')
  await page.getByRole('button', { name: 'Add an account given before' }).click()
  await page.getByRole('textbox', { name: 'To whom' }).fill('Another desk')
  await expect(page.getByText('This touches 1 incident that names the person:')).toBeVisible()
  violations.push(...(await inspect(page, 'person')))
  await incident.save()

  await page.getByRole('link', { name: /^Persons/ }).click()
  await expect(
    page.getByRole('link', { name: /W-17.*1 incident.*Consent withdrawn.*1 prior account/ }),
  ).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  violations.push(...(await inspect(page, 'persons')))
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Show who this is' })).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)
  await page.goBack()
  await expect(incident.section('Persons').getByText('This person has given 1 account before.')).toBeHidden()
  await incident.section('Persons').getByRole('button', { name: /^W-17/ }).click()
  await expect(incident.section('Persons').getByText('This person has given 1 account before.')).toBeVisible()

  violations.push(...(await inspect(page, 'persons of an incident')))
  expect(violations).toEqual([])

  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(`Told by ${name}`)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('This names the person who is kept as W-17.')).toBeVisible()
})

test('a likely duplicate is told while typing, and merged only when the analyst says so', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), workspace, true)
  const incident = await IncidentPage.openNew(page)
  await incident
    .section('Facts')
    .getByRole('textbox', { name: 'Title' })
    .fill('Theatre hit; a shelter, Mariupol')
  await incident.section('Date').getByRole('textbox', { name: 'When' }).fill('2022-03-16')
  await incident.section('Place').getByRole('textbox', { name: 'Name of the place' }).fill('Mariupol')
  await incident
    .section('Place')
    .getByRole('checkbox', { name: /Not known closer/ })
    .check()
  const similar = page.getByRole('region', { name: 'Incidents that may be the same' })
  await expect(similar.getByRole('link', { name: /Theatre that served/ })).toBeVisible()
  await incident.save()
  await decideInTheQueue(page)

  await similar.getByRole('button', { name: 'Merge with INC-2022-0002' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /INC-2022-0002 Theatre that/ }).check()
  expect(await inspect(page, 'merge')).toEqual([])
  await dialog.getByRole('button', { name: 'Merge into INC-2022-0002' }).click()
  await expect(page.getByRole('heading', { name: /Theatre that served/ })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Related/ })
    .click()
  const related = incident.section('Related incidents')
  await expect(related.getByText('Merged from')).toHaveCount(1)
  expect(await inspect(page, 'related incidents')).toEqual([])
  await related.getByRole('link', { name: /Theatre hit/ }).click()
  await expect(page.getByText('This was merged into another incident.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the one it was merged into' }).click()
  await expect(page.getByRole('heading', { name: /Theatre that served/ })).toBeVisible()
})

/** The pair is told apart, which is undone, and merged, which is undone too: afterwards all is as before. */
async function decideInTheQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Duplicates\s*1/ }).click()
  const panel = page.getByRole('region', { name: 'The two side by side' })
  await expect(panel.getByText('Same day', { exact: true })).toBeVisible()
  await expect(panel.getByRole('table').locator('mark').first()).toBeVisible()
  expect(await inspect(page, 'possible duplicates')).toEqual([])
  await page.keyboard.press('d')
  await expect(page.getByText('Kept apart: INC-2022-0002 and INC-2022-0003.')).toBeVisible()
  await expect(page.getByText('There is no pair to look at')).toBeVisible()
  await page.getByRole('tab', { name: 'Decided' }).click()
  await expect(page.getByRole('list', { name: 'Decided pairs' }).getByText('Different')).toBeVisible()
  expect(await inspect(page, 'decided pairs')).toEqual([])
  await page.getByRole('tab', { name: 'To be looked at' }).click()
  await page.getByRole('button', { name: 'Undo the last decision' }).click()
  await expect(panel).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge into INC-2022-0002' }).click()
  await expect(page.getByText('Merged: INC-2022-0003 into INC-2022-0002.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last decision' }).click()
  await panel.getByRole('link', { name: 'INC-2022-0003' }).click()
}
