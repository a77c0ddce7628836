import type { Issue } from '#shared/lib/result.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { RecordRule, RuleContext } from './rule.ts'

const partners = (body: IncidentBody, type: 'merged-into' | 'merged-from') =>
  body.relations.flatMap((relation, index) =>
    relation.type === type
      ? [{ incidentId: relation.incidentId, path: ['relations', index, 'incidentId'] }]
      : [],
  )

const says = (body: IncidentBody | undefined, type: 'merged-into' | 'merged-from', id: string): boolean =>
  body !== undefined && partners(body, type).some(({ incidentId }) => incidentId === id)

/**
 * An incident is merged exactly while it says into which one. That one stands itself and says so too: both are saved
 * at once, and nothing is ever merged into what is not there.
 */
export const mergedIntoOne: RecordRule<'incident'> = async ({ id, body }, { record }) => {
  const into = partners(body, 'merged-into')
  const [target, second] = into
  if (body.status !== 'merged') return target === undefined ? [] : [{ path: ['status'], key: 'merge.status' }]
  if (target === undefined) return [{ path: ['status'], key: 'merge.into' }]
  if (second !== undefined) return [{ path: second.path, key: 'merge.one' }]
  const other = await record('incident', target.incidentId)
  if (other === undefined || other.status === 'merged') return [{ path: target.path, key: 'merge.target' }]
  return says(other, 'merged-from', id) ? [] : [{ path: target.path, key: 'merge.back' }]
}

/** What an incident newly says it has taken in was merged into it, and it goes on saying so as long as that stands. */
export const mergedFromOthers: RecordRule<'incident'> = async ({ id, body }, context) => {
  const before = context.current?.kind === 'incident' ? partners(context.current.body, 'merged-from') : []
  const now = partners(body, 'merged-from')
  const issues: Issue[] = []
  for (const { incidentId, path } of now)
    if (!has(before, incidentId) && !(await isMergedInto(context, incidentId, id)))
      issues.push({ path, key: 'merge.from' })
  for (const { incidentId } of before)
    if (!has(now, incidentId) && (await isMergedInto(context, incidentId, id)))
      issues.push({ path: ['relations'], key: 'merge.stands' })
  return issues
}

const has = (list: ReturnType<typeof partners>, id: string): boolean =>
  list.some(({ incidentId }) => incidentId === id)

async function isMergedInto({ record }: RuleContext, id: string, into: string): Promise<boolean> {
  const other = await record('incident', id)
  return other?.status === 'merged' && says(other, 'merged-into', into)
}
