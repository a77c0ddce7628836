import type { StoryDenial } from '../../story/story-incident.ts'
import type { Fields } from '../fields.ts'

/** One denial with what it covers and what answers it. */
export async function addDenial(section: Fields, denial: StoryDenial, source: string): Promise<void> {
  await section.press('Denial')
  await section.group('Somebody').fill('By whom', denial.by)
  const entry = section.group(denial.by)
  await entry.fill('In what role', denial.role)
  await entry.fill('When', denial.date)
  await entry.check(denial.kind)
  await entry.fill('Words of the denial', denial.words)
  await entry.choose('Language', denial.language)
  await entry.fill('What it covers', denial.covers)
  await entry.pick('Source of the denial', source)
  if (denial.rebuttal === undefined) return
  await entry.press('Answer')
  await entry.fill('Answer', denial.rebuttal)
  await entry.pick('Sources of the answer', source)
}

/** Says that a denial was looked for and none was found. */
export async function searchedInVain(section: Fields, note: string): Promise<void> {
  await section.within.getByRole('radio', { name: 'Looked for, none found' }).check()
  await section.fill('Who looked, where, up to which day', note)
}
