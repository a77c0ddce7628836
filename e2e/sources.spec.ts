import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const analyst = { name: 'Sources', analyst: 'Test Analyst', organisation: '', passphrase }

test('a source is judged once, in one’s own name, and shows so wherever it is used', async ({ start }) => {
  const app = await start()
  const page = await createWorkspace(app, analyst, true)
  const saved = page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' })

  await page.getByRole('link', { name: /^Sources/ }).click()
  await page.getByRole('textbox', { name: 'Find by words' }).fill('war crimes')
  const line = page.getByRole('row', { name: /US officially calls/ })
  await expect(line).toContainText('2 incidents')
  await expect(line).toContainText('F – cannot be judged')
  await line.getByRole('link').click()

  await expect(page.getByText('Nobody has judged it yet').first()).toBeVisible()
  const uses = page.getByRole('region', { name: 'What is taken from it' })
  await expect(uses.getByRole('link', { name: /Maternity hospital/ })).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('link', { name: /^Editorial/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Reliability of the source' }).selectOption('C')
  await page.getByRole('textbox', { name: 'Why this grade' }).fill('A re-translation')
  await page.keyboard.press('ControlOrMeta+s')
  await saved.waitFor()
  await expect(page.getByRole('complementary').getByText('C – fairly reliable')).toBeVisible()
  await expect(page.getByText('Graded by Test Analyst').first()).toBeVisible()

  await uses.getByRole('link', { name: /Maternity hospital/ }).click()
  await expect(page.getByRole('complementary').getByText('C – fairly reliable')).toBeVisible()
})

test('what is typed about a source is kept, and the same link is told', async ({ start }) => {
  const app = await start()
  const page = await createWorkspace(app, analyst, true)
  await page.getByRole('link', { name: /^Sources/ }).click()
  for (const title of ['First report', 'The same again']) {
    await page.getByRole('link', { name: /^Sources/ }).click()
    await page.getByRole('button', { name: 'New source' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByRole('textbox', { name: 'Link' }).fill('https://example.org/report')
    await page.getByRole('checkbox', { name: 'Published: not known' }).check()
    if (title === 'First report') {
      await page.keyboard.press('ControlOrMeta+s')
      await page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
    }
  }
  await expect(page.getByText(/“First report”, has the same link/)).toBeVisible()
  await page.getByRole('status').filter({ hasText: 'Draft kept' }).waitFor()
  await page.getByRole('button', { name: 'Open that one' }).click()
  await expect(page.getByRole('heading', { name: 'First report' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The same again')
})
