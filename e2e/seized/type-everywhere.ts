import type { Locator, Page } from '@playwright/test'
import type { PlantedWords } from './planted-words.ts'

/** Types a word of its own into every field that takes text, whatever it is for; answers how many there were. */
export async function typeEverywhere(within: Locator, words: PlantedWords, where: string): Promise<number> {
  for (const unknown of await within.getByRole('checkbox', { name: /not known$/, checked: true }).all())
    await unknown.uncheck()
  const fields = within.locator(
    'input:not([type]), input[type=text], input[type=search], input[type=password], textarea',
  )
  let typed = 0
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    const label = await field.evaluate((element) => {
      const input = element as HTMLInputElement // the selector names nothing else
      return input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? input.placeholder
    })
    await field.fill(words.next(`${where}: ${label}`))
    typed += 1
  }
  return typed
}

/** Unfolds all that can be unfolded, which may show more of the kind. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.getByRole('main').locator('button[aria-expanded=false]:not([aria-haspopup]):visible')
  for (let clicks = 0; (await folded.count()) > 0; clicks += 1) {
    if (clicks === MOST_FOLDS) throw new Error('What was unfolded does not stay so')
    await folded.first().click()
  }
}

const MOST_FOLDS = 200
