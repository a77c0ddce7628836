import { sourcesSaying } from '../search/text-search.ts'
import { sourceLine } from '../source-use.ts'
import type { Query } from './query.ts'

/** A few sources to choose from, told from the columns: as quick and as short however many there are. */
export const sourcesFound: Query<'sources.found'> = {
  searches: ({ text }) => text.trim() !== '',
  run({ projection }, { text, limit }) {
    const { sources } = projection
    const says = sourcesSaying(projection, text)
    const rows = sources.rows()
    const found: number[] = []
    for (let at = rows.length - 1; at >= 0 && found.length < limit; at -= 1) {
      const row = rows[at] ?? 0
      if (sources.columns.withdrawn.at(row) === 0 && says(row)) found.push(row)
    }
    return found.map((row) => sourceLine(projection, row))
  },
  affectedBy: ({ kinds }) => kinds.has('source'),
}
