import { createWorkspace } from './pages/start-page.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

const form = { name: 'Timeline', analyst: 'Test Analyst', organisation: '', passphrase }

test('days are chosen by keys alone, and the list has as many incidents as each number says', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), form, true)
  const main = page.getByRole('main')
  const found = main.getByRole('status').filter({ hasText: /found$/ })
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('link', { name: 'Timeline' }).click()
  await expect(main.getByText('They are not counts of violations')).toBeVisible()
  const look = new Inspection(page)
  await look.of('timeline')

  // The sample is of 2022: a choice of March alone.
  const first = page.getByRole('slider', { name: 'First of the chosen days' })
  await first.focus()
  await first.press('ArrowRight')
  await first.press('ArrowRight')
  await page.getByRole('slider', { name: 'Last of the chosen days' }).focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('button', { name: /may lie from 1 March 2022 to 31 March 2022/ })).toBeVisible()
  const count = (await found.textContent()) ?? ''
  expect(Number(count.split(' ')[0])).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'List' }).click()
  await expect(page.getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    String(Number(count.split(' ')[0]) + 1),
  )
  await expect(found).toHaveText(count)
  await page.goBack()

  await page.getByRole('switch', { name: 'Show as tables' }).check()
  await look.of('timeline as tables')
  const row = page
    .getByRole('table', { name: 'Incidents by month' })
    .getByRole('row', { name: /^March 2022/ })
  const number = row.getByRole('link').first()
  const fits = (await number.textContent()) ?? ''
  await number.click()
  await expect(found).toHaveText(`${fits} found`)
  expect(look.violations).toEqual([])
})
