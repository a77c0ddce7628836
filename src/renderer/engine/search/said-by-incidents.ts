import type { Said } from '#shared/domain/search/query.ts'
import { citingOf } from '../citing.ts'
import { Kept } from '../kept.ts'
import type { Projection } from '../projection.ts'
import type { Scores } from './texts.ts'

/** How much more it says that something stands in the title, in the name of a place or in a tag, than elsewhere. */
const weights = { title: 4, places: 2, tags: 2, told: 1 } as const

/**
 * How well each incident says this: itself, or the titles of its sources; where it is asked of the sources, all that they
 * are found by. What is told of others means nothing. Kept while more is typed after it; nobody changes it.
 */
export function saidByIncidents(projection: Projection, said: Said): Scores {
  const { words, isExact, mayGoOn, within } = said
  const name = JSON.stringify([words, isExact, mayGoOn, within])
  return kept.of(projection, name, () => scored(projection, said))
}

const kept = new Kept<Scores>(8)

function scored(projection: Projection, said: Said): Scores {
  const { texts } = projection.incidents.words
  switch (said.within) {
    case null:
      return raised(projection, texts.saying(said, weights), projection.sources.titled(said))
    case 'title':
      return texts.saying(said, { title: weights.title })
    case 'place':
      return texts.saying(said, { places: weights.places })
    case 'tag':
      return texts.saying(said, { tags: weights.tags })
    case 'source':
      return raised(projection, new Uint8Array(projection.incidents.count), projection.sources.saying(said))
  }
}

/** What its sources say is said by an incident too. */
function raised(projection: Projection, scores: Scores, bySources: Scores): Scores {
  const citing = citingOf(projection)
  const { id } = projection.sources.columns
  for (let source = 0; source < bySources.length; source += 1) {
    const score = bySources[source] ?? 0
    if (score > 0) citing.raise(id.at(source), score, scores)
  }
  return scores
}
