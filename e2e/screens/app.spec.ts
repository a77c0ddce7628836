import { createWorkspace, unlock } from '../pages/start-page.ts'
import { inspect } from '../support/inspect.ts'
import { Inspection } from '../support/inspection.ts'
import { expect, passphrase, test } from '../support/test.ts'

const form = { name: 'Screens', analyst: 'Test Analyst', organisation: '', passphrase }

test('neither the start nor an empty workspace has an accessibility violation, in either theme', async ({
  start,
}) => {
  const app = await start()
  const atStart: string[] = []
  for (const way of ['Open a workspace', 'Create a workspace', 'Restore a backup', 'Open the sample']) {
    await app.page().getByText(way, { exact: true }).click()
    atStart.push(...(await inspect(app.page(), way)))
  }
  const page = await createWorkspace(app, form, false)
  const look = new Inspection(page)
  for (const place of [
    'Overview',
    'Statement',
    'Incidents',
    'Sources',
    'Evidence',
    'Persons',
    'Cases',
    'Review',
    'Activity',
  ]) {
    await page.getByRole('link', { name: new RegExp(`^${place}`) }).click()
    await look.of(`${place}, empty`)
  }
  expect([...atStart, ...look.violations]).toEqual([])
})

test('what stands around the records has no accessibility violation, in either theme', async ({ start }) => {
  const page = await createWorkspace(await start(), form, false)
  const look = new Inspection(page)
  await page.getByRole('link', { name: 'About' }).click()
  await look.of('about')
  await page.getByRole('link', { name: 'Analysts' }).click()
  await page.getByRole('form', { name: 'Add somebody' }).waitFor()
  await look.of('analysts')
  await page.keyboard.press('ControlOrMeta+k')
  await look.of('palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('menuitem', { name: /^Lock/ }).waitFor()
  await look.of('commands')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await look.of('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await look.of('unlock')
  await unlock(page, 'wrong passphrase')
  await page.getByText('This is not the passphrase').waitFor()
  await look.of('unlock after a wrong passphrase')
  expect(look.violations).toEqual([])
})
