import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

/** Rules broken in either theme, each with the first place. */
async function violationsOf(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    all.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${String(nodes[0]?.target)}`))
  }
  return all
}

test('a case says what speaks against it, to whom it goes, and what changed since it last went out', async ({
  start,
}) => {
  const app = await start()
  const who = { analyst: 'Test Analyst', organisation: 'Example Organisation', passphrase }
  const page = await createWorkspace(app, { ...who, name: 'Hand-over' }, true)
  const dossier = await CasePage.openNew(page)
  const check = page.getByRole('region', { name: 'What a challenger would find' })

  await test.step('the check before an export finds what the dossier will print', async () => {
    await dossier.fill('Two named attacks', '')
    await dossier.choose('Maternity hospital', 'Theatre that served')
    await dossier.save()
    await check.getByText('Review', { exact: true }).click()
    await expect(check.getByText('2 incidents not accepted in review')).toBeVisible()
    await expect(check.getByRole('link', { name: /^INC-2022-/ }).first()).toBeVisible()
  })

  await test.step('a denial is put on the list of disclosures with one click, and can be put back', async () => {
    await page.getByRole('button', { name: 'To be disclosed' }).click()
    const list = page.getByRole('region', { name: 'To be disclosed' })
    await list
      .getByRole('button', { name: /^Put on the list: INC-2022-\d+, Denied/ })
      .first()
      .click()
    const entry = list.getByRole('group', { name: 'To be disclosed, entry 1' })
    await expect(entry.getByRole('textbox')).toHaveValue(/^Denied: /)
    await list.getByRole('button', { name: 'Remove entry 1' }).click()
    await list.getByRole('button', { name: 'Put it back' }).click()
    await expect(entry.getByRole('combobox', { name: 'Concerns' })).toHaveValue(/./)
  })

  await test.step('a recipient without a name is answered at the field', async () => {
    await page.getByRole('button', { name: 'Recipients' }).click()
    await page.getByRole('button', { name: 'Add a recipient' }).click()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Write something here.')).toBeVisible()
    const recipient = page.getByRole('group', { name: 'Recipient 1' })
    await recipient.getByRole('textbox', { name: 'Name' }).fill('Prosecutor')
    await recipient
      .getByRole('combobox', { name: /^What the dossier is for/ })
      .selectOption('national prosecution')
    await recipient.getByRole('combobox', { name: 'May receive up to' }).selectOption('TLP:GREEN')
    await dossier.save()
  })

  await test.step('it goes out as version 1; changed, as version 2, and the difference is told', async () => {
    await page
      .getByRole('combobox', { name: 'To whom' })
      .selectOption({ label: 'Prosecutor – national prosecution' })
    await dossier.export('JSON')
    const versions = page.getByRole('region', { name: 'Versions handed over' })
    await expect(versions.getByRole('listitem')).toHaveCount(1)
    await expect(versions.getByText('to Prosecutor')).toBeVisible()
    await page.getByRole('textbox', { name: 'Narrative' }).fill('What they show together.')
    await dossier.save()
    await dossier.export('JSON', 'dossier (2).json')
    await expect(versions.getByRole('heading', { name: 'Version 2' })).toBeVisible()
    await versions.getByText('What changed since version 1').click()
    await expect(versions.getByRole('row', { name: /Narrative.*What they show together\./ })).toBeVisible()
  })

  expect(await violationsOf(page)).toEqual([])
})
