import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { keyOfTag } from '../src/renderer/engine/key-of-tag.ts'
import { sqliteReference, type Database } from './references.ts'

/** Of the incident itself, one column each. */
const own = [
  'status',
  'verification',
  'month',
  'year',
  'evidence',
  'position',
  'figure',
  'source',
  'denial',
] as const
type Own = (typeof own)[number]
/** Of tables beside, since an incident may have several. */
const others = ['category', 'log', 'tag'] as const

export const facetNumber = own.length + others.length

/** These count only what stands. */
const standing: ReadonlySet<string> = new Set(['verification', 'month', 'year', 'category'])
const fallen: ReadonlySet<string> = new Set(['rejected', 'merged', 'withdrawn'])

export interface SqliteFacets {
  take(record: StoredRecord): void
  done(): void
  /** From now on these are the hits, counted from 0 in the order in which they were taken. */
  hits(rows: Iterable<number>): void
  /** Numbers by filter. */
  overHits(): ReadonlyMap<string, number>
  /** Where this status and a figure are chosen: each is counted over what the other lets through. */
  overStatusAndFigure(status: string): ReadonlyMap<string, number>
}

/** Facets in a narrow table with an index for each, without any texts: more than an app could hope for. */
export function sqliteFacets(): SqliteFacets {
  const database = new (sqliteReference())(':memory:')
  createTables(database)
  const into = (table: string, columns: number) =>
    database.prepare(`insert into ${table} values (${Array(columns).fill('?').join(', ')})`)
  const intoIncidents = into('incident', own.length + 2)
  const intoOthers = others.map((facet) => [facet, into(facet, 2)] as const)
  const intoHits = into('hit', 1)
  const logs = new Set<string>()
  let row = 0
  return {
    take(record) {
      if (record.kind === 'log-import') logs.add(record.body.sourceId)
      if (record.kind !== 'incident') return
      const values = valuesOf(record)
      const several = severalOf(record, logs)
      const stands = Number(!fallen.has(record.body.status))
      intoIncidents.run(row, stands, ...own.map((facet) => values[facet]))
      for (const [facet, insert] of intoOthers) for (const value of several[facet]) insert.run(row, value)
      row += 1
    },
    done: () => indexed(database),
    hits(rows) {
      database.exec('delete from hit; begin')
      for (const one of rows) intoHits.run(one)
      database.exec('commit; analyze hit')
    },
    overHits: () => counted(database, () => 'row in (select row from hit)'),
    overStatusAndFigure(status) {
      const byStatus = `status = '${status.replace('status.', '')}'`
      return counted(database, (facet) =>
        facet === 'status' ? 'figure = 1' : facet === 'figure' ? byStatus : `${byStatus} and figure = 1`,
      )
    },
  }
}

const createTables = (database: Database): void =>
  database.exec(
    `create table incident (row integer primary key, stands, ${own.join(', ')});` +
      others.map((facet) => `create table ${facet} (row integer, ${facet});`).join('') +
      'create temp table hit (row integer primary key);' +
      'begin',
  )

function indexed(database: Database): void {
  database.exec('commit')
  for (const facet of own) database.exec(`create index by_${facet} on incident (${facet})`)
  for (const facet of others) database.exec(`create index by_${facet} on ${facet} (${facet}, row)`)
  database.exec('analyze')
}

function counted(database: Database, conditionOf: (facet: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const facet of [...own, ...others]) {
    const from = own.some((one) => one === facet) ? 'incident' : `${facet} join incident using (row)`
    const where = [conditionOf(facet), standing.has(facet) ? 'stands = 1' : '1'].join(' and ')
    const found = database.prepare(
      `select ${facet} as value, count(*) as count from ${from} where ${where} group by ${facet}`,
    )
    for (const { value, count } of found.all() as { value: string | number; count: number }[])
      // as it was asked for
      if (value !== 0) counts.set(filterOf(facet, value), count)
  }
  return counts
}

const severalOf = (
  { body }: StoredRecord<'incident'>,
  logs: ReadonlySet<string>,
): Readonly<Record<(typeof others)[number], ReadonlySet<string>>> => ({
  category: new Set(body.categories.map(categoryKey)),
  log: new Set(body.claims.map(({ sourceId }) => sourceId).filter((id) => logs.has(id))),
  tag: new Set(body.tags),
})

function valuesOf({ body }: StoredRecord<'incident'>): Readonly<Record<Own, string | number>> {
  const month = body.dates[0]?.edtf.slice(0, 7) ?? ''
  return {
    status: body.status,
    verification: body.verification,
    month,
    year: month.slice(0, 4),
    evidence: Number(body.evidence.length > 0),
    position: Number(body.places.some(({ position }) => position !== null)),
    figure: Number(body.casualties.length > 0),
    source: Number(body.claims.length > 0),
    denial: Number(body.denials.length > 0),
  }
}

function filterOf(facet: string, value: string | number): string {
  if (facet === 'tag') return `tag.${keyOfTag(String(value))}`
  if (facet === 'log') return `claimed-by.${value}`
  return typeof value === 'number' ? `has.${facet}` : `${facet}.${value}`
}
