import { CasePage } from './pages/case-page.ts'
import { Fields } from './pages/fields.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { PersonPage } from './pages/person-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const workspace = { name: 'Names', analyst: 'Olena Test', organisation: '', passphrase }
const name = 'Оксана Петренко'
const told = `Told by ${name}`

test('a name is kept out of what was written, and what was written out of a name, each at its field', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), workspace, false)
  const incident = await IncidentPage.openNew(page)
  const title = incident.section('Facts').getByRole('textbox', { name: 'Title' })
  await title.fill(told)
  await incident.addPerson({ codeName: 'W-17', note: '' })
  await incident.save()

  // The name given to the person stands in the incident already.
  await incident
    .section('Persons')
    .getByRole('button', { name: /^Who is W-17/ })
    .click()
  const person = new PersonPage(page)
  await person.reveal()
  const who = new Fields(page.getByRole('main'))
  await who.press('Add a name or another spelling')
  await who.fill('Name', name)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAccessibleDescription(
    /INC-2\d{3}-0001 names this person, under “Title”/,
  )
  await expect(page.getByText('Not saved yet: 1 field needs your attention.')).toBeVisible()
  const violations = await inspect(page, 'person whose name is written')

  // Taken out there, it can be given.
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /Told by/ })
    .click()
  await title.fill('Told by W-17')
  await incident.save()
  await incident.unfoldFirst('Persons')
  await incident
    .section('Persons')
    .getByRole('button', { name: /^Who is W-17/ })
    .click()
  await person.reveal()
  await incident.save()

  // From then on it is written nowhere: not in a case, nor in a source that is saved along with an incident.
  const form = await CasePage.openNew(page)
  await form.fill('Hospitals', told)
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('textbox', { name: 'Narrative' })).toHaveAccessibleDescription(
    /This names the person who is kept as W-17/,
  )
  violations.push(...(await inspect(page, 'case that names a person')))
  await form.fill('Hospitals', 'Told by W-17')
  await form.save()

  const other = await IncidentPage.open(page, 'Told by W-17')
  const sources = new Fields(other.section('Sources'))
  await sources.press('New source')
  await sources.group('Untitled source').fill('Title', told)
  await sources.group(told).check('Published: not known')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(
    sources.group(told).within.getByRole('textbox', { name: 'Title' }),
  ).toHaveAccessibleDescription(/This names the person who is kept as W-17/)
  await sources.group(told).fill('Title', 'An interview')
  await other.save()

  // Nor does it come back with an earlier version.
  await page.getByRole('button', { name: /^History/ }).click()
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  const restore = page.getByRole('dialog', { name: /^Restore version 1/ })
  await restore.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(restore.getByRole('listitem')).toHaveText(/^Title: This names the person who is kept as W-17/)
  violations.push(...(await inspect(page, 'version that names a person')))
  await restore.getByRole('button', { name: 'Open the record' }).click()
  await expect(title).toHaveValue('Told by W-17')
  expect(violations).toEqual([])
})
