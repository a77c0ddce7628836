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

/** What its sources say is said by an incident too. */
function scored(projection: Projection, said: Said): Scores {
  const { incidents, sources } = projection
  const { texts } = incidents.words
  switch (said.within) {
    case null: {
      const scores = texts.saying(said, weights)
      const citing = citingOf(projection)
      sources.eachTitled(said, (source, score) => citing.raise(source, score, scores))
      return scores
    }
    case 'title':
      return texts.saying(said, { title: weights.title })
    case 'place':
      return texts.saying(said, { places: weights.places })
    case 'tag':
      return texts.saying(said, { tags: weights.tags })
    case 'source': {
      const scores = new Uint8Array(incidents.count)
      const citing = citingOf(projection)
      sources.eachSaying(said, (source, score) => citing.raise(source, score, scores))
      return scores
    }
  }
}

const kept = new Kept<Scores>(8)
