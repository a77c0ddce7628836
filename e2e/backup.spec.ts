import { mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { FakeWatchClock } from '#main/session/fake-watch-clock.fixture.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
import { launchInChromium } from './support/app-under-test.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const form = { name: 'Kept', analyst: 'Test Analyst', organisation: '', passphrase }
const backupPassphrase = 'nine slow barges under a bridge'

/** The file, the passphrase of the backup and that of the workspace. */
async function fillKey(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose the backup…' }).click()
  await (await chooser).setFiles([file])
  await page.getByText('A passphrase for the backup', { exact: true }).click()
  const keys = page.locator('form', { has: page.getByRole('button', { name: 'Choose the backup…' }) })
  await keys.getByLabel('Passphrase of the backup', { exact: false }).first().fill(backupPassphrase)
  await keys.getByLabel('Passphrase of the workspace', { exact: false }).first().fill(passphrase)
}

test('a backup is made, tried out and restored in the window, with nothing amiss for assistive technology', async ({
  start,
  folders,
}) => {
  test.setTimeout(240_000)
  const app = await start()
  const page = await createWorkspace(app, form, true)
  await page.getByRole('link', { name: 'Backup' }).click()
  await expect(page.getByText('No backup of this workspace was made yet.')).toBeVisible()
  const violations = await inspect(page, 'backup, none yet')

  const make = page.getByRole('form', { name: 'Back up now' })
  await make.getByRole('button', { name: 'Back up now…' }).click()
  await expect(make.getByText('Use at least 10 characters')).toBeVisible()
  await make.getByLabel('Passphrase of the backup').fill(backupPassphrase)
  await make.getByLabel('The same again').fill(backupPassphrase)
  await make.getByRole('button', { name: 'Back up now…' }).click()
  await expect(page.getByText('The backup was written and read back in full')).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('Last made and read back')).toBeVisible()
  const [name = ''] = await readdir(folders.saves)
  expect(name).toMatch(/^holdfast-backup-.*\.age$/)
  const file = path.join(folders.saves, name)

  await fillKey(page, file)
  await page.getByRole('button', { name: 'Check this backup' }).click()
  await expect(page.getByText('This backup restores.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Last tried out')).toBeVisible()
  violations.push(...(await inspect(page, 'backup, made and tried out')))

  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('textbox', { name: 'Find a command' }).fill('close the work')
  await page.keyboard.press('Enter')
  const first = await app.pageAfter(page)
  await first.getByText('Restore a backup', { exact: true }).click()
  violations.push(...(await inspect(first, 'restore')))
  await first.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(first.getByText('Choose the file of the backup first.')).toBeVisible()
  await fillKey(first, file)
  await first.getByLabel('Name of the workspace').fill('Copy')
  await first.getByRole('button', { name: 'Restore this backup' }).click()
  await first.getByRole('button', { name: 'Open it' }).click({ timeout: 60_000 })
  const copy = await app.pageAfter(first)
  await unlock(copy, passphrase)
  await upToDate(copy)
  await expect(copy.getByText('Copy', { exact: true })).toBeVisible()
  expect((await readdir(folders.home)).toSorted()).toEqual(['Copy', 'Kept'])
  expect(violations).toEqual([])
})

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'

test('a backup is made by itself, to another disk, and what keeps it from being made is told until it is past', async ({
  folders: { home, saves },
  complaints,
}) => {
  const lockClock = new FakeWatchClock()
  const onPage = (page: Page) => void page.on('pageerror', (error) => complaints.push(error.message))
  const stick = await mkdtemp('/dev/shm/holdfast-e2e-') // memory counts as a disk of its own
  const app = await launchInChromium({ home, saves, lockClock, onPage })
  try {
    const page = await createWorkspace(app, { ...form, name: 'Scheduled' }, false)
    await page.getByRole('link', { name: 'Backup' }).click()
    const schedule = page.getByRole('form', { name: 'Backups on a schedule' })
    const keep = schedule.getByRole('button', { name: 'Keep this schedule' })
    await schedule.getByLabel('How often').selectOption({ label: 'After each day of work (eight hours)' })
    await keep.click()
    await expect(schedule.getByText('Write something here.')).toBeVisible()
    await schedule.getByLabel('Folder that they go to').fill(saves)
    await keep.click()
    await expect(schedule.getByText('on the same disk as the workspace')).toBeVisible()
    await schedule.getByLabel('Folder that they go to').fill(stick)
    await keep.click()
    await expect(schedule.getByText('There is no key that could open the backups.')).toBeVisible()
    await schedule.getByLabel('Further keys that open them').fill('nonsense')
    await keep.click()
    await expect(schedule.getByText('A line here is no key of age')).toBeVisible()
    const violations = await inspect(page, 'backup, a schedule that cannot be kept')
    await schedule.getByLabel('Further keys that open them').fill(recipient)
    await keep.click()
    const kept = page.getByRole('list', { name: 'Kept in that folder' }).getByRole('listitem')
    await expect(kept).toHaveCount(1, { timeout: 30_000 })
    const [name = ''] = await readdir(stick)
    expect(name).toMatch(/^holdfast-backup-[\dTZ]+-[0-9a-f]{8}\.age$/)
    expect(String(await readFile(path.join(stick, name))).split('\n')[1]).toMatch(/^-> X25519 /)
    violations.push(...(await inspect(page, 'backup, made by itself')))

    await (
      await IncidentPage.openNew(page)
    ).page
      .getByRole('textbox', { name: 'Title' })
      .fill('Not backed up')
    await page.keyboard.press('ControlOrMeta+s')
    await page.getByRole('main').getByRole('status').filter({ hasText: 'Saved' }).waitFor()
    await rename(stick, `${stick} away`)
    lockClock.pass(60)
    await expect(page.getByText('A backup is due and was not made.')).toBeVisible()
    violations.push(...(await inspect(page, 'a backup that was not made')))
    await page.getByRole('button', { name: 'Show backups' }).click()
    await rename(`${stick} away`, stick)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(kept).toHaveCount(2, { timeout: 30_000 })
    await expect(page.getByText('The folder for backups is not there')).toBeHidden()
    expect(await readdir(stick)).toHaveLength(2)
    expect(violations).toEqual([])
  } finally {
    await app.quit()
    await rm(stick, { recursive: true, force: true })
  }
})
