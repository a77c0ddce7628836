import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { dropOn } from './pages/evidence-page.ts'
import { createWorkspace } from './pages/start-page.ts'
import { madePicture } from './support/picture.ts'
import { expect, passphrase, test } from './support/test.ts'

const who = { analyst: 'Test Analyst', organisation: '', passphrase }

async function choose(page: Page, button: string, files: string | string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(files)
}

test('a folder and dropped files go to the inbox with their hashes and custody', async ({
  start,
  folders,
}) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Inbox' }, false)
  const folder = path.join(folders.files, 'phone')
  await mkdir(path.join(folder, 'deeper'), { recursive: true })
  const video = Buffer.from('not really a video')
  await writeFile(path.join(folder, 'deeper', 'video.mp4'), video)
  await writeFile(path.join(folder, 'picture.png'), madePicture())
  await writeFile(path.join(folders.files, 'dropped.txt'), 'dropped on the window')

  await page.getByRole('link', { name: /^Evidence/ }).click()
  await choose(page, 'Choose a folder', folder)
  await expect(page.getByText('2 files stored')).toBeVisible()
  await dropOn(page, 'Drop files here', [path.join(folders.files, 'dropped.txt')])
  await page.getByRole('link', { name: /^Evidence 3/ }).waitFor()

  await page.getByText('video.mp4').first().click()
  const sha256 = createHash('sha256').update(video).digest('hex')
  await expect(page.getByText(sha256).first()).toBeVisible()
  await expect(page.getByText('Taken in').first()).toBeVisible()
  await expect(page.getByText('Hashes computed').first()).toBeVisible()
})

test('what comes out of the workspace is what went in', async ({ start, folders }) => {
  const page = await createWorkspace(await start(), { ...who, name: 'Whole' }, false)
  const file = path.join(folders.files, 'read-only.bin')
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251))
  await writeFile(file, bytes)
  await chmod(file, 0o400)
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await choose(page, 'Choose files', file)
  await expect(page.getByText('1 file stored')).toBeVisible()
  await page.getByText('read-only.bin').first().click()
  await page.getByRole('button', { name: 'Save the original' }).click()
  await expect(page.getByText('Saved, byte for byte, as')).toBeVisible()
  expect(await readFile(path.join(folders.saves, 'read-only.bin'))).toEqual(bytes)
  expect(await readFile(file)).toEqual(bytes)
})
