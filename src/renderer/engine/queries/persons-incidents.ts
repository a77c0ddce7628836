import { namedBy } from './named-by.ts'
import type { Query } from './query.ts'

/** Which incidents name whom. Of a person there is only the id here: who it is never reaches the read side. */
export const personsIncidents: Query<'persons.incidents'> = {
  isEarly: () => true,
  run: ({ projection }) =>
    namedBy(projection, projection.incidents.columns.personIds, (row) => projection.incidents.lineAt(row)),
  affectedBy: ({ kinds }) => kinds.has('incident'),
}
