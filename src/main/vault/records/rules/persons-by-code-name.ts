import type { Issue } from '#shared/lib/result.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { saysName } from '#shared/domain/person/names-in.ts'
import type { RecordRule } from './rule.ts'

/**
 * An incident calls a person by the code name of that person's record, or by the one it had when it was linked, here or
 * in an incident that was merged into this one: a name typed in its place would be in every list and export.
 */
export const personsByCodeName: RecordRule<'incident'> = async ({ body }, { record, current }) => {
  const before = current?.kind === 'incident' ? [...current.body.persons] : []
  for (const { type, incidentId } of body.relations)
    if (type === 'merged-from') before.push(...((await record('incident', incidentId))?.persons ?? []))
  const issues: Issue[] = []
  for (const [index, { personId, codeName }] of body.persons.entries()) {
    const linked = before.some((one) => one.personId === personId && one.codeName === codeName)
    if (!linked && (await record('person', personId))?.codeName !== codeName)
      issues.push({ path: ['persons', index, 'codeName'], key: 'person.codeName' })
  }
  return issues
}

/**
 * What the analyst writes about an incident does not name those whom it keeps under a code name. What sources say stays
 * as it was received.
 */
export const personsNotNamed: RecordRule<'incident'> = async ({ body }, { record }) => {
  const names: string[] = []
  for (const { personId } of body.persons)
    names.push(...((await record('person', personId))?.names ?? []).map(({ name }) => name))
  return ownWords(body)
    .filter(({ text }) => saysName(text, names))
    .map(({ path }) => ({ path, key: 'person.named' }))
}

const ownWords = (
  body: BodyOf<'incident'>,
): readonly { readonly path: Issue['path']; readonly text: string }[] => [
  { path: ['title'], text: body.title },
  { path: ['summary'], text: body.summary },
  { path: ['assessment'], text: body.assessment },
  ...body.persons.map(({ note }, index) => ({ path: ['persons', index, 'note'], text: note })),
]
