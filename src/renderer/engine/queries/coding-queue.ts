import { standing } from '../incident-filter.ts'
import type { Query } from './query.ts'

/** Incidents that somebody who linked none of it has still to code with a statement it is linked to; by reference. */
export const codingQueue: Query<'coding.queue'> = {
  run({ projection }, { analystId }) {
    const { incidents } = projection
    const { columns } = incidents
    const coded = new Set(
      projection
        .small('coding')
        .flatMap(({ createdBy, body }) =>
          createdBy === analystId ? [key(body.incidentId, body.statementId)] : [],
        ),
    )
    const stands = standing(projection)
    const isOwn = columns.linkedBy.each((analystIds) => analystIds.includes(analystId))
    const isLeft = (row: number) => {
      const links = columns.links.at(row)
      if (links.length === 0) return false
      const id = incidents.idAt(row)
      return links.some(({ statementId }) => !coded.has(key(id, statementId)))
    }
    const left = incidents.rows().filter((row) => stands(row) && !isOwn(row) && isLeft(row))
    return Array.from(left, (row) => {
      const { id, reference, title, edtf, place } = incidents.lineAt(row)
      return { id, rev: projection.revOf(id), reference, title, edtf, place }
    })
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('coding'),
}

const key = (incidentId: string, statementId: string): string => `${incidentId} ${statementId}`
