import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { EvidencePage } from './pages/evidence-page.ts'
import { Fields } from './pages/fields.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { PersonPage } from './pages/person-page.ts'
import { PhysicalItemPage } from './pages/physical-item-page.ts'
import { ReportPage } from './pages/report-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { casing } from './story/thing.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Olena First', organisation: '', passphrase }

/** A save that is refused puts the cursor into the field, in sight, with the reason beside it. */
async function refusedAt(page: Page, field: Locator, why: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport()
  await expect(field).toHaveAccessibleDescription(why)
  await expect(page.getByText(/^Not saved yet: /)).toBeVisible()
}

test('a refused save leads to the wrong field of a case, unfolds its part and leaves it unfolded', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Case' }, false)
  const dossier = await CasePage.openNew(page)
  await page.keyboard.type('Hospitals')
  const part = await dossier.part('Recipients')
  await part.press('Name somebody here only')
  await part.press('Recipients')
  const name = part.within.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeHidden()
  await refusedAt(page, name, /Write something/)
  await page.keyboard.type('Prosecutor')
  await expect(name).toHaveValue('Prosecutor')
  await dossier.save()
  await dossier.fill('', 'What the incidents have in common.')
  await refusedAt(page, page.getByRole('textbox', { name: 'Title' }), /Write something/)
})

test('a refused save leads to the wrong field of a source, a report and a thing', async ({ start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Fields' }, false)
  const main = new Fields(page.getByRole('main'))
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('button', { name: 'New source' }).first().click()
  await page.keyboard.type('Regional news desk')
  await main.fill('Link', 'not a link')
  await refusedAt(page, page.getByRole('textbox', { name: 'Link' }), /http/)

  await ReportPage.openNew(page)
  await page.keyboard.type('Published figures')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('A report has at least one figure. Add it below.')).toBeFocused()
  await main.press('Killed')
  await refusedAt(page, page.getByRole('textbox', { name: 'Lowest' }), /Write at least one number/)

  await PhysicalItemPage.openNew(page)
  await main.fill('Description', 'Found in the yard')
  await refusedAt(page, page.getByRole('textbox', { name: 'What it is' }), /Write something/)
  await page.keyboard.type(casing.name)
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByRole('button', { name: 'Record a hand-over' }).click()
  const dialog = page.getByRole('dialog', { name: /^Hand-over of/ })
  await dialog.getByRole('textbox', { name: 'From' }).fill('The finder')
  await dialog.getByRole('textbox', { name: 'To' }).fill('The archive')
  await dialog.getByRole('textbox', { name: 'When' }).fill('not a day')
  await dialog.getByRole('button', { name: 'Record it' }).click()
  await expect(dialog.getByRole('textbox', { name: 'When' })).toBeFocused()
})

test('what only the vault can refuse is told at the field of a person and of the description of an item', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Vault' }, false)
  const person = new PersonPage(page)
  const main = new Fields(page.getByRole('main'))
  for (const codeName of ['W-17', 'W-18']) {
    await page.getByRole('link', { name: /^Persons/ }).click()
    await main.fill('Code name of a new person', codeName)
    await main.press('Add a new person')
    await person.reveal()
  }
  const codeName = page.getByRole('textbox', { name: 'Code name' })
  await codeName.fill('W-17')
  await refusedAt(page, codeName, /already/)
  await codeName.fill('W-18')
  await main.press('Add an account given before')
  await refusedAt(page, page.getByRole('textbox', { name: 'To whom' }), /Write something/)

  const evidence = await EvidencePage.open(page)
  await writeFile(path.join(folders.files, 'note.txt'), 'A note')
  await evidence.takeIn(path.join(folders.files, 'note.txt'))
  await (await evidence.select('note.txt')).getByRole('button', { name: 'Describe' }).click()
  const dialog = page.getByRole('dialog', { name: /^Describe/ })
  await dialog.getByRole('textbox', { name: 'Hold' }).fill('x'.repeat(501))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Hold' })).toBeFocused()
})

test('a pattern alone is refused at the words of the statement when it is handed in', async ({ start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Handed in' }, false)
  const incident = await IncidentPage.openNew(page)
  await page.keyboard.type('Reported strike on a clinic')
  const statement = incident.section('Statement')
  await statement.getByRole('checkbox', { name: 'Pattern of violence' }).check()
  await incident.save()
  const review = incident.section('Review')
  await review.getByRole('button', { name: 'Submit for review' }).click()
  await expect(statement.getByText(/A pattern is never an incident’s only category/)).toBeFocused()
  await expect(page.getByText(/^Not saved yet: /)).toBeVisible()
  await statement.getByRole('checkbox', { name: 'Hospitals, medical units' }).check()
  await review.getByRole('button', { name: 'Save and submit for review' }).click()
  await expect(review.getByText('Waits for a reviewer')).toBeVisible()
})
