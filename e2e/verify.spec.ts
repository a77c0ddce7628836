import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { sshFingerprint } from '#shared/dossier/ssh-key.ts'
import { sha256 } from '#main/verify/ed25519.ts'
import { madePackage, testKey, zipped } from '#main/verify/testing/made-package.ts'
import { inspect } from './support/inspect.ts'
import { expect, test } from './support/test.ts'

const key = testKey()
const whole = zipped(madePackage(key))

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles([file])
}

test('a package is verified before any workspace is open, and an altered file is named', async ({
  start,
  folders,
}) => {
  const at = whole.indexOf('the bytes')
  const [good, altered] = [path.join(folders.saves, 'good.zip'), path.join(folders.saves, 'altered.zip')]
  await writeFile(good, whole)
  await writeFile(altered, Buffer.from(whole).fill('X', at, at + 3))
  const app = await start()
  const page = app.page()
  await page.getByRole('radiogroup').getByText('Verify', { exact: true }).click()
  const violations = await inspect(page, 'verify, nothing chosen')

  await choose(page, good)
  await page.getByLabel('Fingerprint of the analyst’s key').fill(sshFingerprint(sha256, key.publicKey))
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByText('Every file is as it was signed, by a key that you gave.')).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText('You gave this key')).toBeVisible()
  violations.push(...(await inspect(page, 'verify, good')))

  await page.getByRole('button', { name: 'Verify another' }).click()
  await choose(page, altered)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByText(/Not everything is as it was signed/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/data\/evidence\/[0-9a-f]{64}\.jpg/).first()).toBeVisible()
  await expect(page.getByText('Compare this with one from elsewhere')).toBeVisible()
  violations.push(...(await inspect(page, 'verify, altered')))
  expect(violations).toEqual([])
})
