import { IncidentPage } from '../pages/incident-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { carConvoy } from '../story/larger/car-convoy.ts'
import { residentialBlock } from '../story/larger/residential-block.ts'
import { Inspection } from '../support/inspection.ts'
import { expect, passphrase, test } from '../support/test.ts'

const form = { name: 'Incident', analyst: 'Test Analyst', organisation: '', passphrase }

test('the form of an incident has no accessibility violation, empty, filled or refused, in either theme', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), form, false)
  const look = new Inspection(page)
  const incident = await IncidentPage.openNew(page)
  await look.of('new incident')
  await page.keyboard.press('ControlOrMeta+Shift+j')
  await incident.fill(residentialBlock)
  await look.of('incident with every section filled')
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('')
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByText('Not saved yet').waitFor()
  await look.of('incident refused')
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(residentialBlock.title)
  await incident.save()
  await (await incident.unfold('Review')).press('Withdraw…')
  await page.getByRole('dialog', { name: /^Withdraw/ }).waitFor()
  await look.of('withdraw')
  expect(look.violations).toEqual([])
})

test('persons have no accessibility violation, hidden or shown, in either theme', async ({ start }) => {
  const page = await createWorkspace(await start(), form, false)
  const look = new Inspection(page)
  const { person } = carConvoy
  if (person === undefined) throw new Error('The convoy has a person')
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill(carConvoy.title)
  await incident.addPerson(person)
  await incident.save()
  await look.of('incident with a person')
  await (await incident.unfold('Persons')).press(`Who is ${person.codeName}? (restricted)`)
  await page.getByRole('button', { name: 'Show who this is' }).waitFor()
  await look.of('who it is, not shown')
  const shown = new PersonPage(page)
  await shown.reveal()
  await shown.fill(person)
  await look.of('who it is')
  await incident.save()
  await page.getByRole('link', { name: /^Persons/ }).click()
  await page.getByRole('link', { name: new RegExp(person.codeName) }).waitFor()
  await look.of('persons')
  expect(look.violations).toEqual([])
})
