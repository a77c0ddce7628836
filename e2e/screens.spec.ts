import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

test('no screen has an accessibility violation, in either theme', async ({ start }) => {
  const violations: string[] = []
  const app = await start()
  for (const way of ['Open a workspace', 'Create a workspace', 'Open the sample']) {
    await app.page().getByText(way, { exact: true }).click()
    violations.push(...(await inspect(app.page(), way)))
  }
  const page = await createWorkspace(
    app,
    { name: 'Screens', analyst: 'Test Analyst', organisation: '', passphrase },
    true,
  )
  violations.push(...(await inspect(page, 'statement')))
  await page.getByRole('button', { name: /^Hospitals, medical units/ }).click()
  violations.push(...(await inspect(page, 'statement with a phrase chosen')))
  await page.getByRole('link', { name: /^Incidents/ }).click()
  violations.push(...(await inspect(page, 'incidents')))
  await page.getByText('Maternity hospital').click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  violations.push(...(await inspect(page, 'incident')))
  await page.getByRole('button', { name: /^History/ }).click()
  violations.push(...(await inspect(page, 'history')))
  const incident = await IncidentPage.openNew(page)
  await incident.addSources()
  await incident.addDenials()
  violations.push(...(await inspect(page, 'new incident with a source and a denial')))
  await page.getByRole('link', { name: /^Evidence/ }).click()
  violations.push(...(await inspect(page, 'evidence')))
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('heading', { name: 'What needs you' }).waitFor()
  violations.push(...(await inspect(page, 'overview')))
  await page.getByRole('link', { name: /^United Nations figure/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  violations.push(...(await inspect(page, 'statistical report')))
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('table').waitFor()
  violations.push(...(await inspect(page, 'sources')))
  await page.getByRole('link', { name: /^US officially calls/ }).click()
  await page.getByRole('region', { name: 'What is taken from it' }).waitFor()
  violations.push(...(await inspect(page, 'source')))
  const dossier = await CasePage.openNew(page)
  await dossier.choose('Maternity hospital')
  violations.push(...(await inspect(page, 'case')))
  await page.getByRole('link', { name: /^Cases/ }).click()
  violations.push(...(await inspect(page, 'cases')))
  await page.getByRole('link', { name: 'About' }).click()
  violations.push(...(await inspect(page, 'about')))
  await page.getByRole('link', { name: /^Review/ }).click()
  for (const tab of ['Queue', 'Second coding', 'Agreement']) {
    await page.getByRole('tab', { name: tab }).click()
    violations.push(...(await inspect(page, `review: ${tab}`)))
  }
  await page.keyboard.press('ControlOrMeta+k')
  violations.push(...(await inspect(page, 'palette')))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('menuitem', { name: /^Lock/ }).click()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  violations.push(...(await inspect(page, 'unlock')))
  await unlock(page, 'wrong passphrase')
  await page.getByText('This is not the passphrase').waitFor()
  violations.push(...(await inspect(page, 'unlock after a wrong passphrase')))
  expect(violations).toEqual([])
})
