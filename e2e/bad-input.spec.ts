import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

test('bad text is answered at its field, and what was typed is kept', async ({ start }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Words' }, false)
  const incident = await IncidentPage.openNew(page)
  const title = incident.section('Facts').getByRole('textbox', { name: 'Title' })
  const answered = async (answer: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+s')
    await expect(title).toHaveAttribute('aria-invalid', 'true')
    await expect(title).toBeFocused()
    await expect(title).toHaveAccessibleDescription(new RegExp(answer))
  }
  const bad = [
    ['x'.repeat(301), 'too long'],
    ['hidden \u0007 bell', 'control characters'],
    ['reversed \u202Egpj.exe', 'reading direction'],
    ['', 'Write something'],
  ] as const
  for (const [text, answer] of bad) {
    await title.fill(text)
    await answered(answer)
    await expect(title).toHaveValue(text)
  }
  // Half a character cannot travel to the page: it is made there.
  await title.evaluate((input: HTMLInputElement) => {
    input.focus()
    document.execCommand('insertText', false, `half ${String.fromCharCode(0xd800)} a letter`)
  })
  await answered('half a character')
  await title.fill('Good at last')
  await incident.save()
})

test('evidence of every odd kind is stored whole or refused with a reason', async ({ start, folders }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Odd' }, false)
  const incident = await IncidentPage.openNew(page)
  const file = (name: string) => path.join(folders.files, name)
  await writeFile(file('empty.bin'), '')
  await writeFile(file('photo\u202Egpj.exe'), 'not a picture')
  await writeFile(file('huge.mp4'), '')
  await truncate(file('huge.mp4'), 2 * 1024 ** 3)

  await incident.attach(file('empty.bin'), file('photo\u202Egpj.exe'))
  await expect(page.getByText('2 files stored')).toBeVisible()
  await expect(page.getByText('photo[U+202E]gpj.exe').first()).toBeVisible()

  await incident.attach(file('huge.mp4'))
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You stopped here.')).toBeVisible()
  await page.getByRole('link', { name: /^Evidence 2/ }).waitFor()
})
