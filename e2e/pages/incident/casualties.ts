import type { StoryFigure } from '../../story/story-material.ts'
import type { Fields } from '../fields.ts'

/** One figure as its sources give it. */
export async function addFigure(section: Fields, figure: StoryFigure): Promise<void> {
  await section.press(figure.harm)
  const entry = section.group(`${figure.harm}, civilians`)
  await entry.fill('Lowest', figure.min)
  await entry.fill('Highest', figure.max)
  await entry.fill('As of, in the source’s words', figure.asOf)
  await entry.fill('As an instant, with its offset', figure.instant)
  await entry.pick('Sources of this figure', ...figure.sources)
  const { scope, rule, buckets, overlaps } = figure
  if ([scope, rule, buckets, overlaps].every((part) => part === undefined)) return
  await entry.press('Scope, exclusions, breakdown…')
  await entry.fill('What it covers', scope)
  await entry.choose('How the figure came about', rule?.kind)
  await entry.fill('How it was counted or combined', rule?.words)
  for (const [bucket, people] of Object.entries(buckets ?? {})) await entry.fill(bucket, people)
  if (overlaps !== true) return
  const others = entry.within.getByRole('group', { name: 'May count the same people as' })
  for (const other of await others.getByRole('checkbox').all()) await other.check()
}
