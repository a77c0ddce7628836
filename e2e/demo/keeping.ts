import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CollectionPart } from '../pages/collection-part.ts'
import { EvidencePage } from '../pages/evidence-page.ts'
import { writeDownKey } from '../pages/recovery-key.ts'
import { newWorkspace } from '../pages/start-page.ts'
import { madePicture } from '../support/picture.ts'
import type { Gallery } from './gallery.ts'
import type { Tour } from './tour.ts'

/** What keeps the work safe and shows that it is: keys, collecting, integrity, the journal, a backup and its way back. */
export async function tourKeeping({ app, form, scratch, saves, gallery, say }: Tour): Promise<void> {
  const page = await newWorkspace(app, form, true)
  await gallery.take(page, 'recovery-key-offered')
  const words = await writeDownKey(page)
  say('Wrote down the 24 words of a recovery key.')
  await takeInCollected(page, scratch, gallery)
  say('Took a file in, with what is known of its collecting.')
  for (const place of ['Activity', 'Integrity', 'Overview'] as const) {
    await page.getByRole('link', { name: place }).click()
    await page.getByRole('heading', { level: 1, name: place }).waitFor()
    await gallery.take(page, `keeping-${place.toLowerCase()}`)
  }
  const backup = await backUp(page, saves, gallery)
  say('Made a backup that the recovery key opens, and read it back.')
  await lookAtKeys(page, gallery)

  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Forgot your passphrase?' }).click()
  await gallery.take(page, 'forgotten-passphrase')
  await page.reload() // back to the passphrase, as anybody would find it
  await page.getByRole('button', { name: 'Another workspace' }).click()
  await restore(await app.pageAfter(page), { backup, words, name: `${form.name} restored` }, gallery)
  say('Restored that backup into a new workspace, with the 24 words.')
}

async function takeInCollected(page: Page, scratch: string, gallery: Gallery): Promise<void> {
  const evidence = await EvidencePage.open(page)
  await new CollectionPart(page).say({
    from: 'Phone of witness K-1',
    at: '2022-03-16',
    by: 'Field team 2',
    how: 'Copied by cable',
    clock: '3 min slow',
  })
  const picture = path.join(scratch, 'collected-picture.png')
  await writeFile(picture, madePicture(640, 400))
  await evidence.takeIn(picture)
  await gallery.take(page, 'evidence-collected')
}

/** The file that it was written to. */
async function backUp(page: Page, saves: string, gallery: Gallery): Promise<string> {
  await page.getByRole('link', { name: 'Backup' }).click()
  await page.getByRole('form', { name: 'Back up now' }).getByRole('button', { name: 'Back up now…' }).click()
  await page.getByText('The backup was written and read back in full').waitFor()
  await gallery.take(page, 'backup-made')
  const [name = ''] = (await readdir(saves)).filter((file) => file.endsWith('.age'))
  return path.join(saves, name)
}

async function lookAtKeys(page: Page, gallery: Gallery): Promise<void> {
  await page.getByRole('link', { name: 'Keys and lock' }).click()
  await page.getByText('You have a recovery key.').waitFor()
  await gallery.take(page, 'keys-and-lock')
  await page.getByRole('button', { name: 'Destroy the keys…' }).click()
  await page.getByRole('dialog', { name: 'Destroy all keys of this workspace?' }).waitFor()
  await gallery.take(page, 'destroy-keys')
  await page.getByRole('button', { name: 'Cancel' }).click()
}

interface ToRestore {
  readonly backup: string
  readonly words: string
  readonly name: string
}

async function restore(page: Page, { backup, words, name }: ToRestore, gallery: Gallery): Promise<void> {
  await page.getByText('Restore a backup', { exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose the backup…' }).click()
  await (await chooser).setFiles([backup])
  await page.getByRole('textbox', { name: 'The 24 words of the recovery key' }).fill(words)
  await page.getByLabel('Name of the workspace').fill(name)
  await gallery.take(page, 'restore-a-backup')
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await page.getByRole('button', { name: 'Open it' }).waitFor()
  await gallery.take(page, 'restored')
}
