/*
 * Owns what the filters beside a list cost: the number of each value of each facet, over the hits of a search and over what other
 * filters let through. Against GROUP BY in SQLite over the same hits, which has to come to the same numbers.
 */
import { Projection } from '../src/renderer/engine/projection.ts'
import type { Facets } from '../src/renderer/engine/facets.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { asked } from './asked-engine.ts'
import { AskedWords } from './asked-words.ts'
import { facetNumber, sqliteFacets, type SqliteFacets } from './sqlite-facets.ts'
import { inWords, median, round, type Row } from './row.ts'
import { variedRecords } from './varied-records.ts'

/** Of all incidents, as many as a search finds that is worth narrowing down. */
const SHARE = 0.27
const TIMES = 7

export const facets = (incidents: number) => async (): Promise<readonly Row[]> => {
  const projection = new Projection()
  const sqlite = sqliteFacets()
  const words = new AskedWords()
  let batch: StoredRecord[] = []
  for (const record of variedRecords(incidents)) {
    batch.push(record)
    words.take(record)
    sqlite.take(record)
    if (record.kind !== 'incident') continue
    projection.apply(batch)
    batch = []
  }
  sqlite.done()
  while (projection.prepareSearch()) continue
  const texts = commonWords(projection, words.queries('latin', 3_000), SHARE * incidents)
  return [
    rowOf(
      incidents,
      'hits of a search',
      texts.map((text) => bySearch(projection, sqlite, text)),
    ),
    rowOf(
      incidents,
      'that two filters let through',
      chosen.map((filters) => byFilters(projection, sqlite, filters)),
    ),
  ]
}

interface Counted {
  readonly hits: number
  /** Milliseconds. */
  readonly ours: number
  readonly theirs: number
}

/** Words are looked for first, as the list beside does; each is asked for once, since an answer may be kept. */
function bySearch(projection: Projection, sqlite: SqliteFacets, text: string): Counted {
  const question = asked(projection, { text, filters: [] })
  const rows = question.rows()
  sqlite.hits(rows)
  return compared(rows.length, question.facets, () => sqlite.overHits())
}

/** Two values of different facets: each is counted over what the other lets through. */
const chosen = ['draft', 'submitted', 'in-review', 'returned', 'accepted', 'rejected', 'merged'].map(
  (status) => [`status.${status}`, 'has.figure'] as const,
)

function byFilters(
  projection: Projection,
  sqlite: SqliteFacets,
  filters: readonly [string, 'has.figure'],
): Counted {
  const question = asked(projection, { text: '', filters })
  const counted = compared(0, question.facets, () => sqlite.overStatusAndFigure(filters[0]))
  return { ...counted, hits: question.page(0).total }
}

function compared(
  hits: number,
  facetsOf: () => Facets,
  theirsOf: () => ReadonlyMap<string, number>,
): Counted {
  const begin = performance.now()
  const ours = facetsOf()
  const between = performance.now()
  const theirs = theirsOf()
  const end = performance.now()
  const counts = new Map(
    Object.values(ours)
      .flat()
      .map(({ filter, count }) => [filter, count]),
  )
  for (const [filter, count] of theirs)
    if ((counts.get(filter) ?? 0) !== count)
      throw new Error(`${filter}: ${counts.get(filter)} here, ${count} in SQLite`)
  return { hits, ours: between - begin, theirs: end - between }
}

function commonWords(projection: Projection, queries: readonly string[], wanted: number): readonly string[] {
  const words = [...new Set(queries.flatMap((query) => query.split(' ').slice(0, -1)))]
  const off = (text: string): number =>
    Math.abs(asked(projection, { text, filters: [] }).page(0).total - wanted)
  return words
    .map((text) => ({ text, off: off(text) }))
    .sort((a, b) => a.off - b.off)
    .slice(0, TIMES)
    .map(({ text }) => text)
}

function rowOf(incidents: number, what: string, all: readonly Counted[]): Row {
  const of = (value: (one: Counted) => number) => median(all.map(value))
  const ratio = round(of(({ ours }) => ours) / of(({ theirs }) => theirs), 4)
  return {
    name: `${facetNumber} facets over ${inWords(of(({ hits }) => hits))} of ${inWords(incidents)} ${what}`,
    value: round(of(({ ours }) => ours)),
    unit: 'ms',
    reference: { name: 'SQLite GROUP BY', value: round(of(({ theirs }) => theirs)) },
    ratio,
    goal: '<= 0.01x',
    meets: ratio <= 0.01,
    n: all.length,
  }
}
