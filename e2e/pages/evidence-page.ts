import type { Locator, Page } from '@playwright/test'
import { Fields } from './fields.ts'

/** Everything that was taken in, and one item of it. */
export class EvidencePage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  static async open(page: Page): Promise<EvidencePage> {
    await page.getByRole('link', { name: /^Evidence/ }).click()
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor()
    return new EvidencePage(page)
  }

  async takeIn(...files: string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Choose files' }).click()
    await (await chooser).setFiles(files)
    await this.page.getByText(/files? stored/).waitFor()
  }

  /** Chooses an item of the list, whose details stand beside it. */
  async select(name: string): Promise<Locator> {
    await this.page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click()
    const details = this.page.getByRole('complementary', { name: 'The chosen item' })
    await details.getByText('Taken in').first().waitFor()
    return details
  }
}

/** Lets real files go over the element, as the desktop would. */
export async function dropOn(page: Page, text: string, files: string[]): Promise<void> {
  const box = await page.getByText(text).boundingBox()
  const devtools = await page.context().newCDPSession(page)
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
}

export interface Description {
  readonly shows: string
  readonly content: 'graphic' | 'not graphic'
  readonly by: string
  /** What whoever gave it agreed to. */
  readonly consent: readonly string[]
}

/** Says what an item shows, from wherever its details stand. */
export async function describeItem(details: Locator, description: Description): Promise<void> {
  await details.getByRole('button', { name: 'Describe' }).click()
  const dialog = details.page().getByRole('dialog', { name: /^Describe/ })
  const form = new Fields(dialog)
  await form.fill('What it shows, in a line', description.shows)
  await form.choose('Content', description.content)
  await form.fill('By whom', description.by)
  await form.choose('Consent', 'given')
  await form.check(...description.consent)
  await form.press('Save')
  await dialog.waitFor({ state: 'detached' })
}

/** Compares the stored bytes of an item with the hashes of its intake. */
export async function checkItem(details: Locator): Promise<void> {
  await details.getByRole('button', { name: 'Check', exact: true }).click()
  await details.getByText('its bytes are those of intake').waitFor()
}
