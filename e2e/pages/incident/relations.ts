import type { StoryIncident } from '../../story/story-incident.ts'
import type { Fields } from '../fields.ts'

/** Links to another incident, which is found by its words. */
export async function relate(
  section: Fields,
  { to, type, note }: NonNullable<StoryIncident['relation']>,
): Promise<void> {
  await section.within.getByRole('combobox', { name: 'Find another incident to link' }).fill(to)
  await section.within.page().getByRole('option').filter({ hasText: to }).click()
  const row = section.within.getByRole('listitem').filter({ hasText: to })
  await row.getByRole('combobox', { name: 'This incident is' }).selectOption(type)
  await row.getByRole('textbox', { name: /^Note on the relation/ }).fill(note)
}
