import type { Relation } from '#shared/domain/relation/schema.ts'
import type { Query } from './query.ts'

/**
 * The relations that lead to an incident, by the reference of those that they come from. A merge is written in both: what
 * the incident says of it itself is not said again.
 */
export const incidentRelations: Query<'incident.relations'> = {
  isEarly: () => true,
  run({ projection }, { id: to }) {
    const { incidents } = projection
    const { relations } = incidents.columns
    const leading = relations.each((all) => all.filter(({ incidentId }) => incidentId === to))
    const row = projection.rowOf('incident', projection.idNumber(to))
    const own = row === undefined ? [] : relations.at(row)
    const named = incidents.rows().filter((one) => leading(one).length > 0)
    return Array.from(named).flatMap((one) => {
      const from = incidents.lineAt(one)
      return leading(one)
        .filter(
          ({ type }) => !own.some((said) => said.incidentId === from.id && said.type === otherSide[type]),
        )
        .map(({ id, type, note }) => ({ id, type, note, from }))
    })
  },
  affectedBy: ({ kinds }) => kinds.has('incident'),
}

/** What a merge writes in the one incident, as it writes it in the other. */
const otherSide: Partial<Record<Relation['type'], Relation['type']>> = {
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
}
