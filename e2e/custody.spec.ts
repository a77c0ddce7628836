import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { dms, jpegOf, withExif } from '#main/evidence/inspect/picture.fixture.ts'
import { IncidentPage } from './pages/incident-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { inspect } from './support/inspect.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

async function choose(page: Page, button: string, files: string | string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles(files)
}

/** A picture that says it was taken in Mariupol, with its two coordinates the wrong way round. */
const picture = withExif(jpegOf(640, 480), {
  exif: { 0x9003: '2022:03:16 10:05:07', 0x9011: '+02:00' },
  gps: { 0x0001: 'N', 0x0002: dms(37, 32, 54.852), 0x0003: 'E', 0x0004: dms(47, 5, 45.6) },
})

test('bytes that change are found, kept away, and put back from the original by its hash', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Fixity' }, false)
  const original = path.join(folders.files, 'original.txt')
  await writeFile(original, 'the words as they came')
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await choose(page, 'Choose files', original)
  await page.getByText('1 file stored').waitFor()

  const evidence = path.join(folders.home, 'Fixity', 'evidence')
  const [blob = ''] = (await readdir(evidence, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
  const bytes = await readFile(blob)
  bytes[500] = (bytes[500] ?? 0) ^ 1
  await writeFile(blob, bytes)

  await page.getByRole('button', { name: 'Check these' }).click()
  await expect(page.getByText('1 item failed the check and is in quarantine now.')).toBeVisible()
  await page.getByRole('link', { name: 'Overview' }).click()
  const needs = page.getByRole('region', { name: 'What needs you' })
  await expect(needs.getByRole('listitem').filter({ hasText: 'original.txt' })).toContainText(
    'is in quarantine',
  )
  await needs.getByRole('link', { name: 'original.txt' }).click()
  await expect(
    page
      .getByRole('complementary', { name: 'The chosen item' })
      .getByText('The stored bytes are not what was taken in'),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Statement' }).click()
  const banner = page.getByRole('status').filter({ hasText: '1 evidence item is in quarantine' })
  await banner.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByLabel('Show', { exact: true })).toHaveValue('quarantined')
  expect(await inspect(page, 'quarantine')).toEqual([])
  await choose(page, 'Find its bytes in files', original)
  await expect(page.getByText(/The bytes of 1 item are back/)).toBeVisible()
  await expect(banner).toHaveCount(0)
})

test('coordinates of a file are offered on a map, and become a place only when they are taken', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Coordinates' }, false)
  const file = path.join(folders.files, 'IMG_1.jpg')
  await writeFile(file, picture)
  const incident = await IncidentPage.openNew(page)
  await incident.attach(file)
  await page.getByText('1 file stored').waitFor()
  await page.getByRole('button', { name: 'Open IMG_1.jpg' }).click()
  await expect(page.getByText('2022:03:16 10:05:07 +02:00')).toBeVisible()
  await expect(page.getByText(/with the two numbers swapped it lies in or near it/)).toBeVisible()
  expect(await inspect(page, 'evidence with coordinates')).toEqual([])
  const coordinates = page.getByRole('textbox', { name: 'Coordinates as given' })
  const before = await coordinates.count()
  await page.getByRole('button', { name: 'Use as a place of this incident' }).click()
  await expect(coordinates).toHaveCount(before + 1)
  await expect(coordinates.last()).toHaveValue('37°32′54.852″N 47°5′45.6″E')
})

test('a thing that is no file has a chain of hand-overs, in which another seal is named', async ({
  start,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Things' }, false)
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await page.getByRole('button', { name: 'Physical items' }).click()
  await page.getByRole('button', { name: 'New physical item' }).first().click()
  await page.getByRole('textbox', { name: 'What it is' }).fill('Fragment of a casing')
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByText('No hand-over is recorded yet.').waitFor()
  for (const [from, to, seal] of [
    ['Olena', 'Police', 'S-1'],
    ['Police', 'Laboratory', 'S-2'],
  ] as const) {
    await page.getByRole('button', { name: 'Record a hand-over' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('From').fill(from)
    await dialog.getByLabel('To', { exact: true }).fill(to)
    await dialog.getByLabel('Seal number').fill(seal)
    await dialog.getByRole('textbox', { name: 'When' }).fill('2022-04-01')
    await dialog.getByRole('button', { name: 'Record it' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await expect(page.getByText('Police → Laboratory')).toBeVisible()
  await expect(page.getByText('it last left under S-1, and came under S-2')).toBeVisible()
  expect(await inspect(page, 'physical item')).toEqual([])
  const incident = await IncidentPage.openNew(page)
  await incident.section('Facts').getByRole('textbox', { name: 'Title' }).fill('A reported strike')
  await incident.link('Fragment of a casing', 'Lay on the stairs')
  await incident.save()
  expect(await inspect(page, 'incident with a thing')).toEqual([])
  await incident.section('Evidence').getByRole('link', { name: 'Open Fragment of a casing' }).click()
  await expect(page.getByRole('heading', { name: 'Fragment of a casing' })).toBeVisible()
})
