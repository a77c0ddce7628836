import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { Projection } from '../src/renderer/engine/projection.ts'
import { incidentsFound } from '../src/renderer/engine/queries/incidents-found.ts'
import { installedReference } from './encrypted-sqlite.ts'
import { percentile, round, type Row } from './row.ts'

const QUERIES = 200
const PAGE = 50

/** Search as it is typed: the first page and the number of all, ours against SQLite's full text of the same fields. */
export const search = (incidents: number) => async (): Promise<readonly Row[]> => {
  const projection = new Projection()
  const texts = fullText()
  const asked = new AskedWords()
  let batch: StoredRecord[] = []
  for (const record of madeRecords(incidents)) {
    batch.push(record)
    texts.take(record)
    asked.take(record)
    if (record.kind !== 'incident') continue
    projection.apply(batch)
    batch = []
  }
  const queries = asked.queries()
  const first = milliseconds(() => page(projection, queries[0] ?? ''))
  const ours = percentile(
    queries.map((query) => milliseconds(() => page(projection, query))),
    0.95,
  )
  const theirs = percentile(
    queries.map((query) => milliseconds(() => texts.page(query))),
    0.95,
  )
  texts.close()
  const ratio = round(ours / theirs, 3)
  const count = incidents.toLocaleString('en')
  return [
    {
      name: `search as you type among ${count}, p95`,
      value: round(ours),
      unit: 'ms',
      reference: { name: 'SQLite FTS5', value: round(theirs) },
      ratio,
      goal: '<= 16 ms and <= 0.1x',
      meets: ours <= 16 && ratio <= 0.1,
      n: queries.length,
    },
    {
      name: `first search after opening among ${count}`,
      value: round(first),
      unit: 'ms',
      reference: null,
      ratio: null,
      goal: '<= 1000 ms',
      meets: first <= 1_000,
      n: 1,
    },
  ]
}

function page(projection: Projection, text: string): void {
  const { rows } = incidentsFound(projection, { text, filters: [] })
  for (const row of rows.subarray(0, PAGE)) projection.row(row)
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** One to three words of one incident, each but the last whole, the last begun. */
class AskedWords {
  readonly #random = seeded(5)
  readonly #titles: (readonly string[])[] = []

  take(record: StoredRecord): void {
    if (record.kind !== 'incident' || this.#random() > 0.01) return
    this.#titles.push(searchWords(`${record.body.title} ${record.body.summary}`))
  }

  queries(): string[] {
    return Array.from({ length: QUERIES }, (_, at) => {
      const words = this.#titles[Math.floor(this.#random() * this.#titles.length)] ?? []
      const start = Math.floor(this.#random() * Math.max(1, words.length - 3))
      const some = words.slice(start, start + 1 + (at % 3))
      return some.map((word, n) => (n === some.length - 1 ? word.slice(0, 2 + (at % 4)) : word)).join(' ')
    })
  }
}

/** The same in SQLite: one document an incident, with the titles of its sources, and prefixes of two and three letters. */
function fullText() {
  const database = new (installedReference())(':memory:')
  database.exec(`create virtual table said using fts5(title, places, told, sources, prefix='2 3')`)
  const insert = database.prepare('insert into said values (?, ?, ?, ?)')
  const found = database.prepare(
    `select rowid, title from said where said match ? order by rank limit ${PAGE}`,
  )
  const counted = database.prepare('select count(*) from said where said match ?')
  const titles = new Map<string, string>()
  database.exec('begin')
  return {
    take(record: StoredRecord): void {
      if (record.kind === 'source') titles.set(record.id, record.body.title)
      if (record.kind !== 'incident') return
      const { title, places, summary, assessment, claims } = record.body
      insert.run(
        title,
        places.map(({ name }) => name).join('\n'),
        [record.reference, summary, assessment].join('\n'),
        claims.map(({ sourceId }) => titles.get(sourceId) ?? '').join('\n'),
      )
      titles.clear()
    },
    page(query: string): void {
      const match = searchWords(query)
        .map((word) => `"${word}"*`)
        .join(' ')
      found.all(match)
      counted.all(match)
    },
    close(): void {
      database.exec('commit')
      database.close()
    },
  }
}
