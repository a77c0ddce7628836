import { rangeOf, totalOver } from '#shared/domain/casualty/totals.ts'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { countOrigins } from '#shared/domain/source/corroboration.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { verifications } from '../filter-values.ts'
import { fits, type FilterKind } from '../incident-filter.ts'
import { stands, type IncidentEntry } from '../incident-entry.ts'
import type { ComparedFigure, ComparedReport, Counted } from '../overview-answer.ts'
import type { Projection } from '../projection.ts'
import type { Query } from './query.ts'

/** What the workspace holds and what it lacks, in numbers that each lead to what they count. */
export const overview: Query<'overview'> = {
  run({ projection }, { analystId }) {
    const all = projection.incidents()
    const standing = all.filter(stands)
    const count = (filter: string): Counted => ({
      filter,
      count: all.filter(fits(projection, filter)).length,
    })
    const named = standing.flatMap(({ claims }) =>
      claims.filter((claim) => claim.stance === 'supports').map((claim) => claim.sourceId),
    )
    const origins = countOrigins(named, projection.source)
    return {
      incidents: standing.length,
      fallen: all.length - standing.length,
      needs: [`returned-to.${analystId}`, `to-review-by.${analystId}`, ...gaps]
        .map(count)
        .filter((one) => one.count > 0),
      categories: byCategory(standing),
      months: months(standing).map((month) => count(`month.${month}`)),
      verification: verifications.map((one) => count(`verification.${one}`)),
      killed: totalOver(standing.map(({ own }) => own.killed)),
      injured: totalOver(standing.map(({ own }) => own.injured)),
      sources: origins.sources,
      origins: origins.independent,
      support: (['no-source', 'one-origin'] as const).map(count),
      reports: projection.small('statistical-report').map((report) => compared(projection, report, standing)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}

/** What stands in the way of a dossier, the gravest first. */
const gaps: readonly FilterKind[] = ['no-source', 'unsourced-figure', 'unconfirmed', 'denial-not-looked-for']

const byCategory = (standing: readonly IncidentEntry[]) =>
  [
    ...Map.groupBy(
      standing.flatMap(({ own }) => own.categoryKeys),
      (key) => key,
    ),
  ]
    .map(([categoryKey, of]) => ({ categoryKey, count: of.length }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.categoryKey, b.categoryKey))

/** `2022-03` before `2022`, as what cannot be put in one month stands after those that can; the unknown last. */
const months = (standing: readonly IncidentEntry[]): readonly string[] =>
  [...new Set(standing.map(({ month }) => month ?? 'unknown'))].sort((a, b) =>
    byCodeUnit(sortable(a), sortable(b)),
  )
const sortable = (month: string): string => (month.length === 4 ? `${month}-99` : month)

function compared(
  projection: Projection,
  { id, reference, body }: StoredRecord<'statistical-report'>,
  standing: readonly IncidentEntry[],
): ComparedReport {
  return {
    id,
    reference,
    title: body.title,
    quote: body.quote,
    figures: body.figures.map((figure) => beside(projection, figure, standing)),
  }
}

function beside(
  projection: Projection,
  figure: CasualtyFigure,
  standing: readonly IncidentEntry[],
): ComparedFigure {
  const { id, harm, population, scope, exclusions } = figure
  const leftOut = standing.filter(fits(projection, `left-out.${id}`))
  const covered = standing.filter((entry) => !leftOut.includes(entry))
  const total = (entries: readonly IncidentEntry[]) => totalOver(entries.map((entry) => entry.compared[harm]))
  return {
    id,
    harm,
    population,
    published: rangeOf(figure),
    asOf: figure.asOf.sourceText,
    scope,
    exclusions,
    sources: figure.sourceIds.length,
    origins: countOrigins(figure.sourceIds, projection.source).independent,
    logged: population === 'civilian' ? { covered: total(covered), leftOut: total(leftOut) } : null,
  }
}
