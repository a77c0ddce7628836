import type { StorySource } from '../../story/story-material.ts'
import type { Fields } from '../fields.ts'

/** Writes down a source, or chooses a known one, with what it states. */
export async function addSource(section: Fields, source: StorySource): Promise<void> {
  if (source.known) await section.pick('Add a source that is already recorded…', source.title)
  else await newSource(section, source)
  await fillClaim(section.group(source.title), source)
}

async function newSource(section: Fields, source: StorySource): Promise<void> {
  await section.press('New source')
  await section.group('Untitled source').fill('Title', source.title)
  const entry = section.group(source.title)
  await entry.choose('Type', source.type)
  await entry.fill('Link', source.link)
  await entry.fill('Publisher', source.publisher)
  await entry.check('Published: not known')
  await entry.fill('Same origin as', source.origin)
  if (source.grade === undefined) return
  const [letter, why] = source.grade
  await entry.choose('Reliability of the source', letter)
  await entry.within.getByRole('textbox', { name: 'Why this grade' }).first().fill(why)
}

async function fillClaim(entry: Fields, source: StorySource): Promise<void> {
  if (source.stance !== undefined)
    await entry.within
      .getByRole('radiogroup', { name: 'This source' })
      .getByText(source.stance, { exact: true })
      .click()
  await entry.fill('What it states', source.states)
  await entry.fill('Where in the source', source.pinpoint)
  if (source.quote !== undefined) {
    await entry.fill('Its words', source.quote.words)
    await entry.choose('Language of its words', source.quote.language)
  }
  if (source.translation !== undefined) {
    await entry.press('Add a translation…')
    await entry.fill('Translation', source.translation.text)
    await entry.fill('Translated by', source.translation.by)
  }
  if (source.credibility === undefined) return
  const [digit, why] = source.credibility
  await entry.choose('Credibility of this claim', digit)
  await entry.within.getByRole('textbox', { name: 'Why this grade' }).last().fill(why)
}
