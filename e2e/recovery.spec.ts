import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createWorkspace, newWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { recoveryDialog, shownWords, writeDownKey } from './pages/recovery-key.ts'
import { Inspection } from './support/inspection.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { name: 'Recovered', analyst: 'Test Analyst', organisation: '', passphrase }
const next = 'nine words that nobody will ever guess'

test('a recovery key that was written down opens the workspace when the passphrase is forgotten', async ({
  start,
  folders,
}) => {
  const page = await newWorkspace(await start(), who, false)
  const look = new Inspection(page)
  const dialog = recoveryDialog(page)
  await look.of('recovery key, offered')
  await dialog.getByRole('button', { name: 'Show the words' }).click()
  await look.of('recovery key, words')
  await dialog.getByRole('button', { name: 'Save a page to print…' }).click()
  await expect(dialog.getByText('Saved in clear: recovery-key.pdf')).toBeVisible()
  await look.of('recovery key, a page saved')
  const saved = path.join(folders.saves, 'recovery-key.pdf')
  const printed = execFileSync('pdftotext', [saved, '-'], { encoding: 'utf8' })
  expect(printed.match(/[a-z]+/g)?.join(' ')).toContain((await shownWords(page)).join(' '))
  await dialog.getByRole('button', { name: 'Delete the file' }).click()
  await expect(dialog.getByRole('button', { name: 'Save a page to print…' })).toBeVisible()
  expect(await readdir(folders.saves)).toEqual([])
  await dialog.getByRole('button', { name: 'I have them on paper' }).click()
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

test('an organisation that was given a key opens the workspace with its file, as a new analyst, until the key is removed', async ({
  start,
  folders,
}) => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const file = path.join(folders.files, 'desk.txt')
  await writeFile(file, `# public key: ${recipient}\n${identity}\n`)
  const page = await createWorkspace(await start(), { ...who, name: 'Desk' }, false)
  const look = new Inspection(page)
  await page.getByRole('link', { name: 'Keys and lock' }).click()
  await page.getByRole('button', { name: 'Add an organisation…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add the key of an organisation' })
  await dialog.getByRole('textbox', { name: 'Name of the organisation' }).fill('Archive in The Hague')
  await dialog.getByRole('textbox', { name: 'Its public key' }).fill(identity)
  await dialog.getByRole('button', { name: 'Add this key' }).click()
  await expect(dialog.getByText('This is a secret key, which nobody else should ever see.')).toBeVisible()
  await look.of('organisation, a secret key')
  await dialog.getByRole('textbox', { name: 'Its public key' }).fill(recipient)
  await dialog.getByRole('button', { name: 'Add this key' }).click()
  const listed = page.getByRole('list', { name: 'Keys of organisations' }).getByRole('listitem')
  await expect(listed).toContainText(['Archive in The Hague'])
  await expect(listed).toContainText([recipient])
  await look.of('keys, an organisation')

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Open with the key of an organisation' }).click()
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await expect(page.getByText('Paste the key, or choose its file.')).toBeVisible()
  await look.of('join, nothing typed')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Or choose the file of the key…' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByText('desk.txt')).toBeVisible()
  const fill = (name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
  await fill('Your name', 'Vira Archivist')
  await fill('Passphrase of your own', next)
  await fill('The same again', next)
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await upToDate(page)

  await page.getByRole('link', { name: 'Analysts' }).click()
  await expect(page.getByRole('row', { name: /Vira Archivist · you/ })).toContainText('Opens the workspace')
  await page.getByRole('link', { name: 'Keys and lock' }).click()
  await page.getByRole('button', { name: 'Remove Archive in The Hague' }).click()
  await look.of('keys, removing an organisation')
  await page.getByRole('button', { name: 'Remove the key' }).click()
  await expect(page.getByText('No organisation has a key of this workspace.')).toBeVisible()
  expect(look.violations).toEqual([])
})
