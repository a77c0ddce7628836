import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { PhysicalItemPage } from './pages/physical-item-page.ts'
import { ReportPage } from './pages/report-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { KeysOnly } from './support/keys-only.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('an incident of five fields is logged by the keys alone, with few presses beside the text', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Keys' }, false)
  const keys = new KeysOnly(page)
  const incident = new IncidentPage(page)
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeVisible()

  await keys.press('n')
  await expect(incident.section('Facts').getByRole('textbox', { name: 'Title' })).toBeFocused()
  await keys.type('Reported strike on a clinic')
  await keys.press('ControlOrMeta+j')
  await keys.tabTo(incident.section('Date').getByRole('textbox', { name: 'When' }))
  await keys.type('2022-06-27')
  await keys.press('ControlOrMeta+j')
  await keys.tabTo(incident.section('Place').getByRole('textbox', { name: 'Name of the place' }))
  await keys.type('Kremenchuk')
  await keys.press('ControlOrMeta+j')
  const phrase = incident.section('Statement').getByRole('checkbox').first()
  await keys.tabTo(phrase)
  await keys.press('Space')
  await expect(phrase).toBeChecked()
  const sources = incident.section('Sources')
  for (let gaps = 0; gaps < 3; gaps += 1) {
    if (await sources.evaluate((section) => section === document.activeElement)) break
    await keys.press('ControlOrMeta+j')
  }
  await keys.tabTo(sources.getByRole('button', { name: 'New source' }))
  await keys.press('Enter')
  await keys.tabTo(sources.getByRole('textbox', { name: 'Title' }))
  await keys.type('Regional news desk')
  await keys.press('ControlOrMeta+s')
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  expect(keys.presses).toBeLessThanOrEqual(23)

  await page.keyboard.press('ControlOrMeta+2')
  const line = page.getByRole('main').getByRole('row', { name: /Reported strike on a clinic/ })
  await expect(line).toContainText('Kremenchuk')
  await expect(line).toContainText('27 June 2022')
})

test('a new form opens with the cursor in its first field; one that is opened leaves the reader be', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Cursor' }, true)
  const first = page.getByRole('main').getByRole('textbox', { name: 'Title' }).first()
  await IncidentPage.openNew(page)
  await expect(first).toBeFocused()
  await CasePage.openNew(page)
  await expect(first).toBeFocused()
  await ReportPage.openNew(page)
  await expect(first).toBeFocused()
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('button', { name: 'New source' }).click()
  await expect(first).toBeFocused()
  await PhysicalItemPage.openNew(page)
  await expect(page.getByRole('textbox', { name: 'What it is' })).toBeFocused()

  for (const opening of ['palette', 'menu'] as const) {
    await page.getByRole('link', { name: /^Incidents/ }).click()
    if (opening === 'palette') {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByPlaceholder('Find a command').fill('New case')
      await page.keyboard.press('Enter')
    } else {
      await page.getByRole('button', { name: 'Commands' }).click()
      await page.getByRole('menuitem', { name: /^New case/ }).click()
    }
    await expect(page.getByRole('textbox', { name: 'Narrative' })).toBeVisible()
    await page.keyboard.type('Typed at once')
    await expect(first).toHaveValue('Typed at once')
  }

  await IncidentPage.open(page, 'Maternity hospital')
  await expect(page.getByRole('main')).toBeFocused()
})
