import type { Page } from '@playwright/test'

export const recoveryDialog = (page: Page) => page.getByRole('dialog', { name: 'Your recovery key' })

/** The words that the dialog shows, in order. */
export async function shownWords(page: Page): Promise<readonly string[]> {
  const list = recoveryDialog(page).getByRole('list', { name: 'The words of the recovery key' })
  await list.waitFor() // deriving the key takes its time
  const lines = await list.getByRole('listitem').allInnerTexts()
  return lines.map((line) => line.replace(/[\d\s]/g, ''))
}

/** Reads the words off the dialog that shows them, as somebody writes them down, and types the three that are asked for. */
export async function writeDownKey(page: Page): Promise<string> {
  const dialog = recoveryDialog(page)
  await dialog.getByRole('button', { name: 'Show the words' }).click()
  const words = await shownWords(page)
  await dialog.getByRole('button', { name: 'I have them on paper' }).click()
  for (const label of await dialog.locator('label').allInnerTexts()) {
    const place = Number(/\d+/.exec(label)?.[0])
    await dialog.getByRole('textbox', { name: `Word ${place}`, exact: true }).fill(words[place - 1] ?? '')
  }
  await dialog.getByRole('button', { name: 'This is my recovery key' }).click()
  await dialog.getByText('The recovery key is made.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  return words.join(' ')
}
