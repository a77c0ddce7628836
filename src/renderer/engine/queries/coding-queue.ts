import { stands } from '../incident-entry.ts'
import type { Query } from './query.ts'

/** Linked incidents that somebody who linked none of it has still to code; by reference. */
export const codingQueue: Query<'coding.queue'> = {
  run({ projection }, { analystId }) {
    const coded = new Set(
      projection
        .small('coding')
        .flatMap(({ createdBy, body }) => (createdBy === analystId ? [body.incidentId] : [])),
    )
    return projection
      .incidents()
      .filter(
        (entry) =>
          stands(entry) &&
          entry.links.length > 0 &&
          !entry.linkedBy.includes(analystId) &&
          !coded.has(entry.id),
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
