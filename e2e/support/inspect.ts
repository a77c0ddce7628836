import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const themes = ['light', 'dark'] as const
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on a screen in each theme; a violation names its rule, the theme and the screen. */
export async function inspect(page: Page, screen: string): Promise<string[]> {
  const violations: string[] = []
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The usual mode finishes in a second page, and the app closes every page that is not its own.
    const found = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
    for (const { id, nodes } of found.violations)
      violations.push(`${screen}, ${colorScheme}: ${id} at ${String(nodes[0]?.target)}`)
  }
  return violations
}
