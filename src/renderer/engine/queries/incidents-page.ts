import { foldText } from '#shared/domain/text/fold.ts'
import { fits } from '../incident-filter.ts'
import { stands, type IncidentEntry } from '../incident-entry.ts'
import type { Projection } from '../projection.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, by reference, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  run({ projection }, { text, categoryId, only, offset, limit }) {
    const words = foldText(text)
      .split(' ')
      .filter((word) => word !== '')
    const isOne = only === undefined ? () => true : fits(projection, only)
    const found = projection
      .incidents()
      .filter(
        (entry) =>
          isIn(entry, categoryId) && isOne(entry) && words.every((word) => says(projection, entry, word)),
      )
    return {
      total: found.length,
      rows: found.slice(offset, offset + limit).map((entry) => projection.row(entry)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}

/** Lists what the statement view counts under a phrase, no more and no less. */
const isIn = (entry: IncidentEntry, categoryId: string | null): boolean =>
  categoryId === null || (stands(entry) && entry.own.categoryKeys.includes(categoryId))

const says = (projection: Projection, entry: IncidentEntry, word: string): boolean =>
  entry.text.includes(word) || projection.sourceTitles(entry).some((title) => title.includes(word))
