import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { createWorkspace, unlock, upToDate } from './pages/start-page.ts'
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
