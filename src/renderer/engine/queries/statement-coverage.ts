import { totalOver } from '#shared/domain/casualty/totals.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { standing } from '../incident-filter.ts'
import { withoutFigure } from '../incident-has.ts'
import type { IncidentEntry } from '../incident-entry.ts'
import type { Projection } from '../projection.ts'
import type { CategoryCoverage, Params } from '../queries.ts'
import { countBy, countWhere, groupBy, valuesAt, type RowNumbers } from '../row-numbers.ts'
import type { Query } from './query.ts'
import { statementWhole } from './statement-whole.ts'

type Version = Params<'statement.coverage'>

/**
 * How far the incidents support each phrase of a statement in one of its versions. Phrases nobody tied an incident to
 * are left out. Links to another version speak of other words, so they are only counted apart.
 */
export const statementCoverage: Query<'statement.coverage'> = {
  isEarly: () => true,
  run({ projection }, version) {
    const { links } = projection.incidents.columns
    const isLinked = links.each((all) => all.some((link) => link.statementId === version.statementId))
    const categoriesAt = links.each((all) => categoriesOf(all, version))
    const stands = standing(projection)
    const linked = projection.incidents.rows().filter((row) => isLinked(row) && stands(row))
    const tied = linked.filter((row) => categoriesAt(row).length > 0)
    return {
      categories: [...groupBy(tied, categoriesAt)]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([categoryId, under]) => ofPhrase(projection, categoryId, under)),
      whole: statementWhole(projection, tied),
      otherVersions: otherVersions(projection, linked, version),
    }
  },
  affectedBy: ({ kinds }) =>
    kinds.has('incident') || kinds.has('source') || kinds.has('case') || kinds.has('hand-over'),
}

function ofPhrase(projection: Projection, categoryId: string, under: RowNumbers): CategoryCoverage {
  const { columns } = projection.incidents
  const support = projection.support.over(under)
  const isOne = (status: string) => columns.status.each((one) => one === status)
  const [isAccepted, isReturned] = [isOne('accepted'), isOne('returned')]
  return {
    categoryId,
    incidents: under.length,
    reviewed: countWhere(under, (row) => isAccepted(row) || isReturned(row)),
    accepted: countWhere(under, isAccepted),
    denied: countWhere(under, (row) => columns.denials.at(row) > 0),
    sources: support.sources,
    origins: support.independent,
    evidence: countBy(under, (row) => [...columns.evidenceIds.at(row)]).size,
    killed: totalOver(valuesAt(under, columns.killed)).range,
    injured: totalOver(valuesAt(under, columns.injured)).range,
    withoutFigure: countWhere(under, withoutFigure(projection)),
    withoutSource: countWhere(under, (row) => projection.support.of(row).sources === 0),
    withoutEvidence: countWhere(under, (row) => columns.evidence.at(row) === 0),
  }
}

/** An incident may be tied to one phrase more than once, for different reasons. */
const categoriesOf = (
  links: IncidentEntry['links'],
  { statementId, catalogueVersion }: Version,
): readonly string[] => [
  ...new Set(
    links
      .filter((link) => link.statementId === statementId && link.catalogueVersion === catalogueVersion)
      .map((link) => link.categoryId),
  ),
]

function otherVersions(projection: Projection, linked: RowNumbers, version: Version) {
  const versionsAt = projection.incidents.columns.links.each((links) => [
    ...new Set(
      links.filter((link) => link.statementId === version.statementId).map((link) => link.catalogueVersion),
    ),
  ])
  return [...countBy(linked, versionsAt)]
    .filter(([catalogueVersion]) => catalogueVersion !== version.catalogueVersion)
    .sort(([a], [b]) => b - a)
    .map(([catalogueVersion, incidents]) => ({ catalogueVersion, incidents }))
}
