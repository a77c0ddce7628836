import type { Said } from '#shared/domain/search/query.ts'
import type { Projection } from '../projection.ts'
import type { Score } from './side-by-side.ts'

/** How much more it says that something stands in the title, or in the name of a place, than elsewhere. */
const weights = { title: 4, places: 2, told: 1 } as const

/** How well an incident says this: itself, or the titles of its sources. */
export function saidByIncident(projection: Projection, said: Said): Score {
  const { texts } = projection.incidents.words
  switch (said.within) {
    case null: {
      const [itself, sources] = [texts.saying(said, weights), titledSources(projection, said)]
      return (row) => Math.max(itself(row), sources(row))
    }
    case 'title':
      return texts.saying(said, { title: weights.title })
    case 'place':
      return texts.saying(said, { places: weights.places })
    case 'source':
      return titledSources(projection, said)
  }
}

/** Each source is looked at once, for many incidents may share it. */
function titledSources(projection: Projection, said: Said): Score {
  const { incidents, sources } = projection
  const titled = sources.titled(said)
  const scores = Uint8Array.from({ length: sources.count }, (_, row) => titled(row))
  if (!scores.some((score) => score > 0)) return () => 0
  return (row) => {
    let most = 0
    for (const number of incidents.columns.sourceIds.at(row)) {
      const source = projection.rowOf('source', number)
      if (source !== undefined) most = Math.max(most, scores[source] ?? 0)
    }
    return most
  }
}
