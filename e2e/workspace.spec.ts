import { createHash } from 'node:crypto'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createWorkspace, unlock } from './pages/start-page.ts'
import { runHoldfast } from './support/holdfast.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

/** Every file of the folder with the hash of its bytes. */
async function snapshot(
  folder: string,
  isOurs: (name: string) => boolean = () => true,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(folder, { recursive: true })).filter(isOurs).toSorted()) {
    const file = path.join(folder, name)
    if ((await stat(file)).isFile())
      found[name] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
  }
  return found
}

test('a workspace whose header is damaged is named, said to be so, and left untouched', async ({
  start,
  folders,
}) => {
  const workspace = path.join(folders.home, 'Damaged')
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A'])
  for (const copy of ['header.json', 'header.backup.json']) {
    const header = await readFile(path.join(workspace, copy), 'utf8')
    await writeFile(path.join(workspace, copy), header.replace(/"createdAt":"2/, '"createdAt":"1'))
  }
  const before = await snapshot(workspace)
  const page = (await start()).page()
  await page.getByRole('button', { name: /Damaged/ }).click()
  await expect(page.getByText(/damaged/i).last()).toBeVisible()
  expect(await snapshot(workspace)).toEqual(before)
})

test('a damaged copy of the header is healed from the other, and the person is told', async ({
  start,
  folders,
}) => {
  const workspace = path.join(folders.home, 'Healed')
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A'])
  const header = path.join(workspace, 'header.json')
  const whole = await readFile(header)
  await writeFile(header, whole.subarray(0, 100))
  const page = (await start(workspace)).page()
  await unlock(page, passphrase)
  await expect(page.getByText('One of the two copies of the workspace header was damaged.')).toBeVisible()
  expect(await readFile(header)).toEqual(whole)
})

test('a workspace whose journal is damaged can be looked at, says so on every screen, and is left untouched', async ({
  start,
  folders,
}) => {
  const workspace = path.join(folders.home, 'Damaged')
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A', '--sample'])
  const journal = path.join(workspace, 'journal')
  const [, segment = ''] = (await readdir(journal)).toSorted()
  const bytes = await readFile(path.join(journal, segment))
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
  await writeFile(path.join(journal, segment), bytes)
  const app = await start(workspace)
  const locked = app.page()
  const isOurs = (name: string) => !name.startsWith('profile') // the browser's own
  const before = await snapshot(workspace, isOurs)
  await unlock(locked, passphrase)
  const page = await app.pageAfter(locked) // in a profile that is thrown away
  const banner = page.getByText('The journal of this workspace is damaged.')
  await expect(banner).toBeVisible()
  await page.getByRole('button', { name: 'Go to the cases' }).click()
  await expect(banner).toBeVisible()
  await expect(page.getByRole('button', { name: 'New case' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(
    page.getByRole('region', { name: 'Integrity' }).getByText('The journal is damaged.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Read the journal up to there' }).click()
  await expect(page.getByRole('grid', { name: 'Activity' }).getByText('Analyst added')).toBeVisible()
  await page.getByRole('button', { name: 'Restore…' }).click()
  const first = await app.pageAfter(page)
  await expect(first.getByRole('radio', { name: 'Restore a backup' })).toBeChecked()
  expect(await snapshot(workspace, isOurs)).toEqual(before)
})

test('a folder that is taken, a name that is none and two passphrases that differ are answered at their fields', async ({
  start,
  folders,
}) => {
  await runHoldfast(['init', '--workspace', path.join(folders.home, 'Taken'), '--analyst', 'A'])
  const app = await start()
  const page = app.page()
  await page.getByText('Create a workspace', { exact: true }).click()
  const fill = (name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
  await fill('Name of the workspace', '../elsewhere')
  await fill('Your name', who.analyst)
  await fill('Passphrase', passphrase)
  await fill('The same again', `${passphrase}!`)
  const submit = page.getByRole('button', { name: 'Create the workspace' })
  await submit.click()
  await expect(page.getByRole('textbox', { name: 'The same again' })).toHaveAttribute('aria-invalid', 'true')
  await fill('The same again', passphrase)
  await submit.click()
  await expect(page.getByRole('textbox', { name: 'Name of the workspace' })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await fill('Name of the workspace', 'Taken')
  await submit.click()
  await expect(page.getByText(/already|exists|not empty/i).last()).toBeVisible()
  expect((await readdir(folders.home)).toSorted()).toEqual(['Taken'])
  const opened = await createWorkspace(app, { ...who, name: 'Free' }, false)
  await expect(opened.getByText('No incident').or(opened.getByText('0 incidents')).first()).toBeVisible()
})
