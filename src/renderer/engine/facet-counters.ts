import { havings } from '#shared/domain/search/fields.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import type { CodedColumn } from './columns/coded-column.ts'
import { standing, yearOf } from './incident-filter.ts'
import { having } from './incident-has.ts'
import type { Projection } from './projection.ts'

/** Counts rows for the values of one facet, and says in the end how many each filter had. */
export interface FacetCounter {
  readonly count: (row: number) => void
  readonly counted: () => Iterable<readonly [filter: string, count: number]>
}

/** One for each facet that stands beside the list. They count by the rules of `incident-filter`. */
export function facetCounters(projection: Projection): ReadonlyMap<string, FacetCounter> {
  const { columns } = projection.incidents
  const stands = standing(projection)
  return new Map<string, FacetCounter>([
    ['status', byCode(columns.status, (status) => [`status.${status}`])],
    [
      'verification',
      where(
        stands,
        byCode(columns.verification, (one) => [`verification.${one}`]),
      ),
    ],
    [
      'when',
      where(
        stands,
        byCode(columns.month, (month) =>
          month === null ? ['month.unknown'] : [`month.${month}`, `year.${yearOf(month)}`],
        ),
      ),
    ],
    [
      'words',
      where(
        stands,
        byCode(columns.links, (links) => links.map((link) => `category.${categoryKey(link)}`)),
      ),
    ],
    ['log', byLog(projection)],
    ...havings.map((what) => [`has.${what}`, byTest(`has.${what}`, having(projection, what))] as const),
  ])
}

/** Rows by the code of a value; what the value says is looked at once for each different one. */
function byCode<T>(column: CodedColumn<T>, filtersOf: (value: T) => readonly string[]): FacetCounter {
  const counts: number[] = []
  return {
    count: (row) => {
      const code = column.codeAt(row)
      counts[code] = (counts[code] ?? 0) + 1
    },
    counted: function* () {
      for (const [code, count = 0] of counts.entries())
        if (count > 0) for (const filter of new Set(filtersOf(column.valueOf(code)))) yield [filter, count]
    },
  }
}

function byTest(filter: string, test: (row: number) => boolean): FacetCounter {
  let count = 0
  return {
    count: (row) => void (count += Number(test(row))),
    counted: () => [[filter, count]],
  }
}

/** An incident may be a row of several logs, or claim two things by one. */
function byLog(projection: Projection): FacetCounter {
  const counts = new Map([...projection.logs()].map((log) => [log, 0]))
  if (counts.size === 0) return { count: () => undefined, counted: () => [] }
  const { claims } = projection.incidents.columns
  const seen: number[] = []
  return {
    count: (row) => {
      seen.length = 0
      const pairs = claims.at(row)
      for (let at = 0; at < pairs.length; at += 2) {
        const source = pairs[at] ?? 0
        const count = counts.get(source)
        if (count === undefined || seen.includes(source)) continue
        seen.push(source)
        counts.set(source, count + 1)
      }
    },
    counted: () => [...counts].map(([log, count]) => [`claimed-by.${projection.idOf(log)}`, count]),
  }
}

const where = (test: (row: number) => boolean, counter: FacetCounter): FacetCounter => ({
  ...counter,
  count: (row) => {
    if (test(row)) counter.count(row)
  },
})
