import { IncidentPage } from '../pages/incident-page.ts'
import { createWorkspace } from '../pages/start-page.ts'
import { Inspection } from '../support/inspection.ts'
import { expect, passphrase, test } from '../support/test.ts'

const form = { name: 'Records', analyst: 'Test Analyst', organisation: '', passphrase }

test('no place of the sample has an accessibility violation, in either theme', async ({ start }) => {
  const page = await createWorkspace(await start(), form, true)
  const look = new Inspection(page)
  await look.of('statement')
  await page.getByRole('button', { name: /^Hospitals, medical units/ }).click()
  await look.of('statement with a phrase chosen')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('heading', { name: 'What needs you' }).waitFor()
  await look.of('overview')
  await page.getByRole('link', { name: /^United Nations figure/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await look.of('statistical report')
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await look.of('incidents')
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('table').waitFor()
  await look.of('sources')
  await page.getByRole('link', { name: /^US officially calls/ }).click()
  await page.getByRole('region', { name: 'What is taken from it' }).waitFor()
  await look.of('source')
  expect(look.violations).toEqual([])
})

test('the history of an incident and the way back have no accessibility violation, in either theme', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), form, true)
  const look = new Inspection(page)
  const incident = await IncidentPage.open(page, 'Maternity hospital')
  await look.of('incident as it is opened')
  await incident
    .section('Facts')
    .getByRole('textbox', { name: 'Analyst’s assessment' })
    .fill('Looked at again.')
  await incident.save('Second look')
  await page.getByRole('button', { name: /^History/ }).click()
  await page.getByText('Second look').waitFor()
  await look.of('history')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await page.getByRole('dialog', { name: /^Restore version 1/ }).waitFor()
  await look.of('restore')
  expect(look.violations).toEqual([])
})
