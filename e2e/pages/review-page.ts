import { expect, type Page } from '@playwright/test'
import { unlock, upToDate } from './start-page.ts'

export interface Colleague {
  readonly name: string
  readonly passphrase: string
  readonly role?: 'analyst' | 'viewer'
}

/** Adds somebody on the page of analysts, who types their own passphrase. */
export async function addColleague(
  page: Page,
  { name, passphrase, role = 'analyst' }: Colleague,
): Promise<void> {
  await page.getByRole('link', { name: 'Analysts' }).click()
  const form = page.getByRole('form', { name: 'Add somebody' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await form.getByRole('combobox', { name: 'What they may do' }).selectOption(role)
  await form.getByRole('textbox', { name: 'Their passphrase', exact: true }).fill(passphrase)
  await form.getByRole('textbox', { name: 'Their passphrase again' }).fill(passphrase)
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText('Opens the workspace')
}

/** Locks, and unlocks as somebody else. */
export async function changeTo(page: Page, { name, passphrase }: Colleague): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await unlock(page, passphrase)
  await upToDate(page)
  await expect(page.getByRole('navigation', { name: 'Places' }).getByText(name)).toBeVisible()
}

/** Opens an incident from the list of the queue that it has to stand in. */
export async function openFromQueue(page: Page, list: string, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Review/ }).click()
  await page.getByRole('list', { name: list, exact: true }).getByText(title).click()
}

/** Answers every point of the checklist with yes. */
export async function answerAll(page: Page): Promise<void> {
  const points = page.getByRole('list', { name: 'Points to look at' }).getByRole('listitem')
  await points.first().waitFor()
  for (const point of await points.all()) await point.getByText('Yes', { exact: true }).click()
}

/** Sends an incident of the queue back, with what has to be done. */
export async function sendBack(page: Page, title: string, comment: string): Promise<void> {
  await openFromQueue(page, 'Waiting for you', title)
  await page.getByRole('textbox', { name: 'Comment' }).fill(comment)
  await page.getByRole('button', { name: 'Send back' }).click()
  await expect(page.getByRole('tab', { name: 'Queue' })).toBeVisible()
}

/** Answers every point with yes and accepts. */
export async function accept(page: Page, title: string): Promise<void> {
  await openFromQueue(page, 'Waiting for you', title)
  await answerAll(page)
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByRole('tab', { name: 'Queue' })).toBeVisible()
}

/** Opens an incident to be coded without having seen how it was linked. */
export async function openCoding(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Review/ }).click()
  await page.getByRole('tab', { name: 'Second coding' }).click()
  await page.getByRole('list', { name: 'To be coded a second time' }).getByText(title).click()
  await expect(page.getByText('What the first analyst chose is not shown.')).toBeVisible()
}

export async function code(page: Page, ...phrases: string[]): Promise<void> {
  const choices = page.getByRole('group', { name: 'Phrases that fit' })
  for (const phrase of phrases) await choices.getByRole('checkbox', { name: phrase, exact: true }).check()
  await page.getByRole('button', { name: 'Save the coding' }).click()
  await expect(page.getByRole('tab', { name: 'Queue' })).toBeVisible()
}
