import { incidentsFitting, searches } from './incidents-found.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** How long a list is, without any of its lines. */
export const incidentsCount: Query<'incidents.count'> = {
  isEarly: (filter) => !searches(filter),
  searches,
  run({ projection }, filter) {
    const { set, problems } = incidentsFitting(projection, filter)
    return problems.length > 0 ? null : set.count
  },
  affectedBy: listAffectedBy,
}
