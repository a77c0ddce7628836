import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/** A line for each incident that another record names. */
export const incidentsLines: Query<'incidents.lines'> = {
  run({ projection }, { ids }) {
    const known = new Map(projection.incidents().map((entry) => [entry.id, entry]))
    return ids.flatMap((id) => {
      const entry = known.get(id)
      return entry === undefined ? [] : [lineOf(entry)]
    })
  },
  affectedBy: (change, { ids }) => ids.some((id) => change.ids.has(id)),
}
