import type { StoryArticle } from '../../story/story-material.ts'
import type { Fields } from '../fields.ts'

/** Links an article that is suggested, and names material for and against its elements. */
export async function linkArticle(section: Fields, article: StoryArticle): Promise<void> {
  await section.within
    .getByRole('button', { name: new RegExp(`^${article.cited.replaceAll(/[()]/g, '\\$&')}`) })
    .first()
    .click()
  const entry = section.group(article.cited)
  for (const { element, supports, contradicts, note } of article.elements) {
    if (supports !== undefined) await entry.pick(`Supports: ${element}`, supports)
    if (contradicts !== undefined) await entry.pick(`Contradicts: ${element}`, contradicts)
    const written = entry.within.getByRole('listitem').filter({ hasText: element })
    await written.getByRole('textbox', { name: 'What was looked for against it, and remarks' }).fill(note)
  }
}
