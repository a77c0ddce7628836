import { totalOver } from '#shared/domain/casualty/totals.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { stands, type IncidentEntry } from '../incident-entry.ts'
import type { Projection } from '../projection.ts'
import type { CategoryCoverage } from '../queries.ts'
import type { Query } from './query.ts'

/** How far the incidents support each phrase of a statement. Phrases nobody tied an incident to are left out. */
export const statementCoverage: Query<'statement.coverage'> = {
  run({ projection }, { statementId }) {
    const tied = projection
      .incidents()
      .filter((entry) => stands(entry) && entry.links.some((link) => link.statementId === statementId))
    return {
      categories: coverage(projection, tied, statementId),
      killed: totalOver(tied.map(({ own }) => own.killed)).range,
      injured: totalOver(tied.map(({ own }) => own.injured)).range,
      withoutFigure: tied.filter(({ own }) => own.killed === null && own.injured === null).length,
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source'),
}

function coverage(
  projection: Projection,
  tied: readonly IncidentEntry[],
  statementId: string,
): readonly CategoryCoverage[] {
  const ties = tied.flatMap((entry) =>
    categoriesOf(entry, statementId).map((categoryId) => ({ categoryId, entry })),
  )
  return [...Map.groupBy(ties, ({ categoryId }) => categoryId)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([categoryId, under]) => ({
      categoryId,
      incidents: under.length,
      accepted: under.filter(({ entry }) => entry.own.status === 'accepted').length,
      denied: under.filter(({ entry }) => entry.own.denials > 0).length,
      withoutSource: under.filter(({ entry }) => projection.row(entry).sources === 0).length,
      withoutEvidence: under.filter(({ entry }) => entry.own.evidence === 0).length,
    }))
}

/** An incident may be tied to one phrase more than once, for different reasons. */
const categoriesOf = (entry: IncidentEntry, statementId: string): readonly string[] => [
  ...new Set(entry.links.filter((link) => link.statementId === statementId).map((link) => link.categoryId)),
]
