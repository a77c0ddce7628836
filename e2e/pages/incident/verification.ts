import type { StoryStep } from '../../story/story-material.ts'
import { Fields } from '../fields.ts'

/** One step of verification that another analyst could do again. */
export async function addStep(section: Fields, step: StoryStep): Promise<void> {
  await section.press('Add a step')
  // A new step is offered for the first leg on which nothing was done yet.
  const added = section.within.getByRole('group', { name: /^(Source|Technical|Content) analysis$/ }).last()
  await new Fields(added).fill('Method', step.method)
  const entry = section.group(step.method)
  await entry.choose('Leg', step.leg)
  await entry.choose('Result', step.result)
  await entry.fill('Tool', step.tool)
  await entry.fill('What was found, and how sure it is', step.note)
}
