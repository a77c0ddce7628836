import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { freshWords, namesSaid } from '../names-said.ts'
import { incidentWords, type OwnWords } from '../own-words.ts'
import { addedReview } from './new-review.ts'
import { reasonWords, type RecordRule, type RuleContext } from './rule.ts'

/**
 * What the analyst writes about an incident names none of those whom it keeps under a code name. What sources say stays
 * as it was received. A save that changes no word of the incident and links nobody, such as a reviewer's decision, is
 * asked for its own words alone: whoever makes it cannot mend the others'.
 */
export const linkedNotNamed: RecordRule<'incident'> = async ({ body }, context) => {
  const { current, actor } = context
  const words = incidentWords(body)
  const decided = addedReview(body, current)
  const asked: OwnWords[] = [...reasonWords(context)]
  if (isWrittenAnew(body, words, current)) asked.push(...words)
  if (decided !== null)
    asked.push({ path: ['reviews', decided.index, 'comment'], text: decided.review.comment })
  return asked.length === 0 ? [] : namesSaid(asked, await linkedTo(body, context), actor)
}

/** The same of what a second coder notes. */
export const codingNamesNobody: RecordRule<'coding'> = async ({ body }, context) => {
  const incident = await context.record('incident', body.incidentId)
  const persons = incident === undefined ? [] : await linkedTo(incident, context)
  return namesSaid([{ path: ['note'], text: body.note }], persons, context.actor)
}

/** What comes back from a merge counts as new: names that were given meanwhile were not looked for in it. */
function isWrittenAnew(
  body: BodyOf<'incident'>,
  words: readonly OwnWords[],
  current: RuleContext['current'],
): boolean {
  if (current?.kind !== 'incident' || current.body.status === 'merged') return true
  const before = new Set(current.body.persons.map(({ personId }) => personId))
  return (
    freshWords(words, incidentWords(current.body)).length > 0 ||
    body.persons.some(({ personId }) => !before.has(personId))
  )
}

async function linkedTo(
  { persons }: BodyOf<'incident'>,
  { record }: RuleContext,
): Promise<readonly PersonBody[]> {
  const linked = await Promise.all(persons.map(({ personId }) => record('person', personId)))
  return linked.filter((person) => person !== undefined)
}
