import { stands } from '../incident-entry.ts'
import type { Query } from './query.ts'

/** Incidents that somebody who linked none of it has still to code with a statement it is linked to; by reference. */
export const codingQueue: Query<'coding.queue'> = {
  run({ projection }, { analystId }) {
    const coded = new Set(
      projection
        .small('coding')
        .flatMap(({ createdBy, body }) =>
          createdBy === analystId ? [key(body.incidentId, body.statementId)] : [],
        ),
    )
    return projection
      .incidents()
      .filter(
        (entry) =>
          stands(entry) &&
          !entry.linkedBy.includes(analystId) &&
          entry.links.some(({ statementId }) => !coded.has(key(entry.id, statementId))),
      )
      .map(({ own: { id, rev, reference, title, edtf, place } }) => ({
        id,
        rev,
        reference,
        title,
        edtf,
        place,
      }))
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('coding'),
}

const key = (incidentId: string, statementId: string): string => `${incidentId} ${statementId}`
