import type { Page } from '@playwright/test'
import type { AppUnderTest } from '../support/app-under-test.ts'
import { recoveryDialog } from './recovery-key.ts'

export interface NewWorkspace {
  readonly name: string
  readonly analyst: string
  readonly organisation: string
  readonly passphrase: string
}

/** Fills the form of the start screen and waits for the workspace's own window, which offers a recovery key. */
export async function newWorkspace(app: AppUnderTest, form: NewWorkspace, sample: boolean): Promise<Page> {
  const page = app.page()
  await page.getByText(sample ? 'Open the sample' : 'Create a workspace', { exact: true }).click()
  await page.getByLabel('Name of the workspace').fill(form.name)
  await page.getByLabel('Your name').fill(form.analyst)
  await page.getByLabel('Organisation').fill(form.organisation)
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(form.passphrase)
  await page.getByLabel('The same again').fill(form.passphrase)
  await page
    .getByRole('button', { name: sample ? 'Create the sample workspace' : 'Create the workspace' })
    .click()
  const opened = await app.pageAfter(page)
  await upToDate(opened)
  await recoveryDialog(opened).waitFor()
  return opened
}

/** The same for whoever has no paper at hand. */
export async function createWorkspace(app: AppUnderTest, form: NewWorkspace, sample: boolean): Promise<Page> {
  const page = await newWorkspace(app, form, sample)
  await recoveryDialog(page).getByRole('button', { name: 'Not now' }).click()
  return page
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** The read side has followed the journal to its end. */
export const upToDate = (page: Page): Promise<void> => page.getByText('Screen is up to date').waitFor()
