import { sourceLine } from '../source-use.ts'
import type { Query } from './query.ts'

/** Which source has a link already. Columns tell which may have it; those few are read. */
export const sourcesLinked: Query<'sources.linked'> = {
  async run({ projection, record }, { url, except }) {
    const { sources } = projection
    const mayHaveIt = sources.mayHaveLink(url)
    for (const row of sources.rows().filter(mayHaveIt)) {
      const id = sources.idAt(row)
      if (id === except || sources.columns.withdrawn.at(row) === 1) continue
      const source = await record('source', id)
      if (source === null) return undefined // its row is lost, and on its way again
      if (source.kind === 'source' && source.body.url === url.trim()) return sourceLine(projection, row)
    }
    return null
  },
  affectedBy: ({ kinds }) => kinds.has('source'),
}
