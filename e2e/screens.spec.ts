import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const themes = ['light', 'dark'] as const
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every screen once in each theme; a violation names its rule, the theme and the screen. */
async function inspect(page: Page, screen: string, violations: string[]): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The usual mode finishes in a second page, and the app closes every page that is not its own.
    const found = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
    for (const { id, nodes } of found.violations)
      violations.push(`${screen}, ${colorScheme}: ${id} at ${String(nodes[0]?.target)}`)
  }
}

test('no screen has an accessibility violation, in either theme', async ({ start }) => {
  const violations: string[] = []
  const app = await start()
  for (const way of ['Open a workspace', 'Create a workspace', 'Open the sample']) {
    await app.page().getByText(way, { exact: true }).click()
    await inspect(app.page(), way, violations)
  }
  const page = await createWorkspace(
    app,
    { name: 'Screens', analyst: 'Test Analyst', organisation: '', passphrase },
    true,
  )
  await inspect(page, 'statement', violations)
  await page.getByRole('button', { name: /^Hospitals, medical units/ }).click()
  await inspect(page, 'statement with a phrase chosen', violations)
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await inspect(page, 'incidents', violations)
  await page.getByText('Maternity hospital').click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await inspect(page, 'incident', violations)
  await page.getByRole('button', { name: /^History/ }).click()
  await inspect(page, 'history', violations)
  const incident = await IncidentPage.openNew(page)
  await incident.addSource()
  await incident.addDenial()
  await inspect(page, 'new incident with a source and a denial', violations)
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await inspect(page, 'evidence', violations)
  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('table').waitFor()
  await inspect(page, 'sources', violations)
  await page.getByRole('link', { name: /^US officially calls/ }).click()
  await page.getByRole('region', { name: 'What is taken from it' }).waitFor()
  await inspect(page, 'source', violations)
  const dossier = await CasePage.openNew(page)
  await dossier.choose('Maternity hospital')
  await inspect(page, 'case', violations)
  await page.getByRole('link', { name: /^Cases/ }).click()
  await inspect(page, 'cases', violations)
  await page.getByRole('link', { name: 'About' }).click()
  await inspect(page, 'about', violations)
  await page.keyboard.press('ControlOrMeta+k')
  await inspect(page, 'palette', violations)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('menuitem', { name: /^Lock/ }).click()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await inspect(page, 'unlock', violations)
  await unlock(page, 'wrong passphrase')
  await page.getByText('This is not the passphrase').waitFor()
  await inspect(page, 'unlock after a wrong passphrase', violations)
  expect(violations).toEqual([])
})
