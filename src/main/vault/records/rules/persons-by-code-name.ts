import type { Issue } from '#shared/lib/result.ts'
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
