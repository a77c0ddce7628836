import type { Query } from './query.ts'

/** A line for each incident that another record names. */
export const incidentsLines: Query<'incidents.lines'> = {
  isEarly: () => true,
  run: ({ projection }, { ids }) =>
    ids.flatMap((id) => {
      const row = projection.rowOf('incident', projection.idNumber(id))
      return row === undefined ? [] : [projection.incidents.lineAt(row)]
    }),
  affectedBy: (change, { ids }) => ids.some((id) => change.ids.has(id)),
}
