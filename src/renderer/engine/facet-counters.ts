import { havings } from '#shared/domain/search/fields.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import type { CodedColumn } from './columns/coded-column.ts'
import { fitting, standingOnes, yearOf } from './incident-filter.ts'
import { Kept } from './kept.ts'
import { keyOfTag } from './key-of-tag.ts'
import type { Projection } from './projection.ts'
import type { RowNumbers } from './row-numbers.ts'
import type { RowSet } from './row-set.ts'

/** How many of these incidents each filter of one facet lets through. */
export type FacetCounter = (incidents: RowSet) => Iterable<readonly [filter: string, count: number]>

/** One for each facet that stands beside the list. They count by the rules of `incident-filter`. */
export function facetCounters(projection: Projection): ReadonlyMap<string, FacetCounter> {
  const { columns } = projection.incidents
  const stand = standingOnes(projection)
  return new Map<string, FacetCounter>([
    ['status', byCode(columns.status, (status) => [`status.${status}`])],
    [
      'verification',
      within(
        stand,
        byCode(columns.verification, (one) => [`verification.${one}`]),
      ),
    ],
    [
      'when',
      within(
        stand,
        byCode(columns.month, (month) =>
          month === null ? ['month.unknown'] : [`month.${month}`, `year.${yearOf(month)}`],
        ),
      ),
    ],
    [
      'words',
      within(
        stand,
        byCode(columns.links, (links) => links.map((link) => `category.${categoryKey(link)}`)),
      ),
    ],
    ['tags', byCode(columns.tags, (tags) => tags.map((tag) => `tag.${keyOfTag(tag)}`))],
    ['log', byLog(projection)],
    ...havings.map((what) => [`has.${what}`, byFilter(projection, `has.${what}`)] as const),
  ])
}

/** Rows by the code of a value; what the value says is looked at once for each different one. */
const byCode = <T>(column: CodedColumn<T>, filtersOf: (value: T) => readonly string[]): FacetCounter =>
  function* (incidents) {
    for (const [code, count] of column.tally(incidents.rows).entries())
      if (count > 0) for (const filter of new Set(filtersOf(column.valueOf(code)))) yield [filter, count]
  }

const byFilter =
  (projection: Projection, filter: string): FacetCounter =>
  (incidents) => [[filter, incidents.countIn(fitting(projection, filter))]]

/** An incident may be a row of several logs. */
function byLog(projection: Projection): FacetCounter {
  const ofEach = kept.of(projection, '', () => rowsOfLogs(projection))
  return (incidents) =>
    [...ofEach].map(([log, rows]) => {
      let count = 0
      for (const row of rows) if (incidents.has(row)) count += 1
      return [`claimed-by.${projection.idOf(log)}`, count]
    })
}

/** By log: the incidents that claim something by it, each once however often it does. */
function rowsOfLogs(projection: Projection): ReadonlyMap<number, RowNumbers> {
  const { incidents } = projection
  const ofEach = new Map([...projection.logs()].map((log): [number, number[]] => [log, []]))
  if (ofEach.size > 0)
    for (let row = 0; row < incidents.count; row += 1) {
      const pairs = incidents.columns.claims.at(row)
      for (let at = 0; at < pairs.length; at += 2) {
        const rows = ofEach.get(pairs[at] ?? 0)
        if (rows !== undefined && rows.at(-1) !== row) rows.push(row)
      }
    }
  return new Map([...ofEach].map(([log, rows]) => [log, Uint32Array.from(rows)]))
}

const kept = new Kept<ReadonlyMap<number, RowNumbers>>(1)

/** Counts those of this set alone. */
const within =
  (set: RowSet, counter: FacetCounter): FacetCounter =>
  (incidents) =>
    counter(incidents.and(set))
