import type { Page } from '@playwright/test'
import { CasePage } from './pages/case-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const form = { name: 'Preview', analyst: 'Test Analyst', organisation: '', passphrase }

/** How many of a page's pixels are dark: an empty sheet has none. */
const inkOf = (page: Page, number: number): Promise<number> =>
  page.getByRole('img', { name: new RegExp(`^Page ${number} of `) }).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1
    return dark
  })

test('the pages of a dossier are seen before it goes out, and nothing goes out by that', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), form, true)
  const dossier = await CasePage.openNew(page)
  await dossier.fill('Two named attacks', '')
  await dossier.choose('Maternity hospital', 'Theatre that served')
  await dossier.save()
  await dossier.toHandOver()
  await page.getByRole('button', { name: 'Preview the pages' }).click()
  const dialog = page.getByRole('dialog', { name: 'Preview of the dossier' })
  await expect(dialog.getByRole('img', { name: /^Page 1 of \d+$/ })).toHaveAttribute('data-drawn', 'true')
  expect(await inkOf(page, 1)).toBeGreaterThan(2_000)
  if (process.env['HOLDFAST_SHOTS'] !== undefined)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `${process.env['HOLDFAST_SHOTS']}/preview-${colorScheme}.png` })
    }

  await page.keyboard.press('End')
  const last = Number(await dialog.getByRole('textbox', { name: 'Page' }).inputValue())
  expect(last).toBeGreaterThan(4)
  await expect(dialog.getByRole('img', { name: `Page ${last} of ${last}` })).toHaveAttribute(
    'data-drawn',
    'true',
  )
  expect(await inkOf(page, last)).toBeGreaterThan(2_000)
  // Pages far from what is seen are not kept drawn.
  await expect(dialog.getByRole('img', { name: `Page 1 of ${last}` })).toHaveCount(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('+')
  await expect(dialog.getByText('125%')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('a new version')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the case' }).click()
  await expect(page.getByText('No dossier of this case was handed over yet')).toBeVisible()
})
