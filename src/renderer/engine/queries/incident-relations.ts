import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/** The relations that lead to an incident, by the reference of those that they come from. */
export const incidentRelations: Query<'incident.relations'> = {
  run: ({ projection }, { id: to }) =>
    projection
      .incidents()
      .flatMap((entry) =>
        entry.relations
          .filter(({ incidentId }) => incidentId === to)
          .map(({ id, type, note }) => ({ id, type, note, from: lineOf(entry) })),
      ),
  affectedBy: ({ kinds }) => kinds.has('incident'),
}
