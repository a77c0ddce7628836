import { lineOf } from './incident-line.ts'
import type { Query } from './query.ts'

/** Which incidents name whom. Of a person there is only the id here: who it is never reaches the read side. */
export const personsIncidents: Query<'persons.incidents'> = {
  run({ projection }) {
    const named = projection
      .incidents()
      .flatMap((entry) => entry.personIds.map((personId) => ({ personId, line: lineOf(entry) })))
    const byPerson = Map.groupBy(named, ({ personId }) => personId)
    return Object.fromEntries([...byPerson].map(([id, lines]) => [id, lines.map(({ line }) => line)]))
  },
  affectedBy: ({ kinds }) => kinds.has('incident'),
}
