import { newWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { recoveryDialog, writeDownKey } from './pages/recovery-key.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { name: 'Recovered', analyst: 'Test Analyst', organisation: '', passphrase }
const next = 'nine words that nobody will ever guess'

test('a recovery key that was written down opens the workspace when the passphrase is forgotten', async ({
  start,
}) => {
  const page = await newWorkspace(await start(), who, false)
  const look = new Inspection(page)
  const dialog = recoveryDialog(page)
  await look.of('recovery key, offered')
  await dialog.getByRole('button', { name: 'Show the words' }).click()
  await look.of('recovery key, words')
  await dialog.getByRole('button', { name: 'I have written them down' }).click()
  for (const field of await dialog.getByRole('textbox').all()) await field.fill('zoo')
  await dialog.getByRole('button', { name: 'This is my recovery key' }).click()
  await expect(dialog.getByText('This is not the word at this place.').first()).toBeVisible()
  await look.of('recovery key, a wrong word')
  await dialog.getByRole('button', { name: 'Show the words again' }).click()
  await dialog.getByRole('button', { name: 'Not now' }).click()

  await page.getByRole('link', { name: 'Keys and lock' }).click()
  await page.getByText('You have no recovery key.').waitFor()
  await look.of('keys, no recovery key')
  await page.getByRole('button', { name: 'Make a recovery key…' }).click()
  await dialog.getByRole('textbox', { name: 'Your passphrase' }).fill(passphrase)
  const words = await writeDownKey(page)
  await expect(page.getByText('You have a recovery key.')).toBeVisible()
  await look.of('keys, recovery key made')

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Forgot your passphrase?' }).click()
  await look.of('recover')
  const fill = (name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
  await fill('The 24 words', words.replace(/^\S+/, 'wawe'))
  await fill('New passphrase', next)
  await fill('New passphrase again', next)
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await expect(page.getByText('Word 1, “wawe”, is not a word of a recovery key.')).toBeVisible()
  await look.of('recover, a wrong word')
  await fill('The 24 words', words.toUpperCase())
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await upToDate(page)

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await unlock(page, passphrase)
  await expect(page.getByText('This is not the passphrase')).toBeVisible()
  await unlock(page, next)
  await upToDate(page)
  expect(look.violations).toEqual([])
})
