import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const workspace = { name: 'Imports', analyst: 'Test Analyst', organisation: '', passphrase }

async function choose(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(file)
}

test('a dossier from elsewhere is told of, brought in, and stands by where it came from', async ({
  start,
  folders,
}) => {
  const file = path.join(folders.files, 'dossier.json')
  await writeFile(file, serialiseDossier(buildDossier(exampleInput())))
  const page = await createWorkspace(await start(), workspace, false)
  await page.getByRole('link', { name: 'Imports' }).click()
  await expect(page.getByText('Nothing was imported yet')).toBeVisible()

  await choose(page, file)
  await expect(page.getByText('Nobody signed it: nothing shows who made it', { exact: false })).toBeVisible()
  const violations = await inspect(page, 'an import told of')
  await page.getByRole('button', { name: 'Import this' }).click()
  await expect(page.getByText(/Entered as IMP-/)).toBeVisible()

  await page.getByRole('link', { name: /^Incidents/ }).click()
  await page.getByText('Alleged strike on a maternity hospital').first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Came with CASE-2022-0001', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Imports' }).click()
  await expect(page.getByText(/read: \d+ new/)).toBeVisible()
  violations.push(...(await inspect(page, 'imports')))
  expect(violations).toEqual([])
})
