import type { Said } from '#shared/domain/search/query.ts'
import type { Projection } from '../projection.ts'
import type { RowNumbers } from '../row-numbers.ts'
import type { Scores } from './texts.ts'

/** How much more it says that something stands in the title, or in the name of a place, than elsewhere. */
const weights = { title: 4, places: 2, told: 1 } as const

/**
 * How well each of these incidents says this: itself, or the titles of its sources; where it is asked of the sources, all
 * that they are found by. What is told of others means nothing.
 */
export function saidByIncidents(projection: Projection, said: Said, rows: RowNumbers): Scores {
  const { texts } = projection.incidents.words
  switch (said.within) {
    case null:
      return raisedBySources(projection, projection.sources.titled(said), {
        rows,
        scores: texts.saying(said, weights),
      })
    case 'title':
      return texts.saying(said, { title: weights.title })
    case 'place':
      return texts.saying(said, { places: weights.places })
    case 'source':
      return raisedBySources(projection, projection.sources.saying(said), {
        rows,
        scores: new Uint8Array(projection.incidents.count),
      })
  }
}

/** What its sources say is said by an incident too. */
function raisedBySources(
  projection: Projection,
  bySources: Scores,
  { rows, scores }: { readonly rows: RowNumbers; readonly scores: Scores },
): Scores {
  const { incidents, sources } = projection
  const { columns } = incidents
  /** By the number of the id. */
  const byNumber = new Uint8Array(projection.idCount)
  let isAny = false
  for (let row = 0; row < bySources.length; row += 1) {
    const score = bySources[row] ?? 0
    if (score === 0) continue
    byNumber[sources.columns.id.at(row)] = score
    isAny = true
  }
  if (isAny)
    for (const row of rows)
      columns.sourceIds.each(row, (number) => {
        const score = byNumber[number] ?? 0
        if (score > (scores[row] ?? 0)) scores[row] = score
      })
  return scores
}
