import { totalOver } from '#shared/domain/casualty/totals.ts'
import { countOrigins } from '#shared/domain/source/corroboration.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { stands, type IncidentEntry } from '../incident-entry.ts'
import type { Projection } from '../projection.ts'
import type { CategoryCoverage, Params } from '../queries.ts'
import type { Query } from './query.ts'
import { statementWhole, supporting } from './statement-whole.ts'

type Version = Params<'statement.coverage'>

/**
 * How far the incidents support each phrase of a statement in one of its versions. Phrases nobody tied an incident to
 * are left out. Links to another version speak of other words, so they are only counted apart.
 */
export const statementCoverage: Query<'statement.coverage'> = {
  run({ projection }, version) {
    const standing = projection
      .incidents()
      .filter(
        (entry) => stands(entry) && entry.links.some((link) => link.statementId === version.statementId),
      )
    const tied = standing.filter((entry) => categoriesOf(entry, version).length > 0)
    return {
      categories: coverage(projection, tied, version),
      whole: statementWhole(projection, tied),
      otherVersions: otherVersions(standing, version),
    }
  },
  affectedBy: ({ kinds }) =>
    kinds.has('incident') || kinds.has('source') || kinds.has('case') || kinds.has('hand-over'),
}

function coverage(
  projection: Projection,
  tied: readonly IncidentEntry[],
  version: Version,
): readonly CategoryCoverage[] {
  const ties = tied.flatMap((entry) =>
    categoriesOf(entry, version).map((categoryId) => ({ categoryId, entry })),
  )
  return [...Map.groupBy(ties, ({ categoryId }) => categoryId)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([categoryId, under]) =>
      ofPhrase(
        projection,
        categoryId,
        under.map(({ entry }) => entry),
      ),
    )
}

function ofPhrase(
  projection: Projection,
  categoryId: string,
  under: readonly IncidentEntry[],
): CategoryCoverage {
  const support = countOrigins(supporting(under), projection.source)
  const count = (test: (entry: IncidentEntry) => boolean) => under.filter(test).length
  return {
    categoryId,
    incidents: under.length,
    reviewed: count(({ own }) => own.status === 'accepted' || own.status === 'returned'),
    accepted: count(({ own }) => own.status === 'accepted'),
    denied: count(({ own }) => own.denials > 0),
    sources: support.sources,
    origins: support.independent,
    evidence: new Set(under.flatMap(({ evidenceIds }) => evidenceIds)).size,
    killed: totalOver(under.map(({ own }) => own.killed)).range,
    injured: totalOver(under.map(({ own }) => own.injured)).range,
    withoutFigure: count(({ own }) => own.killed === null && own.injured === null),
    withoutSource: count((entry) => projection.row(entry).sources === 0),
    withoutEvidence: count(({ own }) => own.evidence === 0),
  }
}

/** An incident may be tied to one phrase more than once, for different reasons. */
const categoriesOf = (
  entry: IncidentEntry,
  { statementId, catalogueVersion }: Version,
): readonly string[] => [
  ...new Set(
    entry.links
      .filter((link) => link.statementId === statementId && link.catalogueVersion === catalogueVersion)
      .map((link) => link.categoryId),
  ),
]

function otherVersions(standing: readonly IncidentEntry[], { statementId, catalogueVersion }: Version) {
  const versions = standing.flatMap(({ links }) => [
    ...new Set(links.filter((link) => link.statementId === statementId).map((link) => link.catalogueVersion)),
  ])
  return [...Map.groupBy(versions, (version) => version)]
    .filter(([version]) => version !== catalogueVersion)
    .sort(([a], [b]) => b - a)
    .map(([version, incidents]) => ({ catalogueVersion: version, incidents: incidents.length }))
}
