import type { Relation } from '#shared/domain/relation/schema.ts'
import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/**
 * The relations that lead to an incident, by the reference of those that they come from. A merge is written in both: what
 * the incident says of it itself is not said again.
 */
export const incidentRelations: Query<'incident.relations'> = {
  run({ projection }, { id: to }) {
    const incidents = projection.incidents()
    const own = incidents.find(({ id }) => id === to)?.relations ?? []
    return incidents.flatMap((entry) =>
      entry.relations
        .filter(
          ({ type, incidentId }) =>
            incidentId === to &&
            !own.some((said) => said.incidentId === entry.id && said.type === otherSide[type]),
        )
        .map(({ id, type, note }) => ({ id, type, note, from: lineOf(entry) })),
    )
  },
  affectedBy: ({ kinds }) => kinds.has('incident'),
}

/** What a merge writes in the one incident, as it writes it in the other. */
const otherSide: Partial<Record<Relation['type'], Relation['type']>> = {
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
}
