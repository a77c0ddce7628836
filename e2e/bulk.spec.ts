import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

test('what is done to chosen incidents is told beforehand, done at once, and undone from anywhere', async ({
  start,
}) => {
  const app = await start()
  const who = { analyst: 'Test Analyst', organisation: 'Example Organisation', passphrase }
  const page = await createWorkspace(app, { ...who, name: 'Bulk' }, true)
  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByRole('checkbox', { name: 'Choose all that were found' }).click()
  const dialog = page.getByRole('dialog')
  await test.step('tags are put on all of them, and found by', async () => {
    await page.getByRole('button', { name: 'Tags…' }).click()
    await dialog.getByRole('combobox', { name: 'Add these tags' }).fill('to call back')
    await page.keyboard.press('Enter')
    expect(await inspect(page, 'tags of many')).toEqual([])
    await dialog.getByRole('button', { name: 'See what would change' }).click()
    await expect(dialog.getByText('2 of 2 will have other tags.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Change 2 incidents' }).click()
    await expect(page.getByText('The tags of 2 incidents were changed.')).toBeVisible()
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('checkbox', { name: 'to call back 2' }).check()
    await expect(page.getByRole('button', { name: 'Hand over these 2 incidents…' })).toBeVisible()
    expect(page.url()).not.toContain('call')
  })
  await test.step('who has nothing to change is told why, and left', async () => {
    await page.getByRole('button', { name: 'Status…' }).click()
    await dialog.getByRole('combobox', { name: 'What is done' }).selectOption('Take into review')
    await dialog.getByRole('button', { name: 'See what would change' }).click()
    await expect(dialog.getByText('Nothing would change: all of them stay as they are.')).toBeVisible()
    await dialog.getByText('2 at “Draft”: no step leads there from it').click()
    await expect(dialog.getByRole('link', { name: /^INC-/ })).toHaveCount(2)
    expect(await inspect(page, 'what stays as it is')).toEqual([])
    await page.keyboard.press('Escape')
  })
  await test.step('undone from another screen, by the palette', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByRole('link', { name: /^Sources/ }).click()
    await page.keyboard.press('ControlOrMeta+K')
    await page.keyboard.type('undo the last action')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Undone: 2 incidents are as they were.')).toBeVisible()
    await page.getByRole('link', { name: /^Incidents/ }).click()
    await expect(page.getByRole('checkbox', { name: /^to call back/ })).toHaveCount(0)
  })
})
