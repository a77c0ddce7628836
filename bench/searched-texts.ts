import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { miniSearchReference, sqliteReference } from './references.ts'

/** Lines of a page of the list. */
export const PAGE = 50

/** What an incident is found by, as one document: its own texts and the titles of its sources. */
export interface SearchedText {
  readonly title: string
  readonly places: string
  readonly told: string
  readonly sources: string
}

/** Finds the documents in which every word begins one: the first page, and the number of all. */
export interface TextIndex {
  add(id: number, text: SearchedText): void
  /** Nothing more is added. */
  done(): void
  page(query: string): void
}

/** Puts the documents together, from records of which each incident comes after its sources. */
export class SearchedTexts {
  readonly #titles = new Map<string, string>()
  #count = 0

  take(record: StoredRecord, indexes: readonly TextIndex[]): void {
    if (record.kind === 'source') this.#titles.set(record.id, record.body.title)
    if (record.kind !== 'incident') return
    const { title, places, summary, assessment, claims } = record.body
    const text = {
      title,
      places: places.map(({ name }) => name).join('\n'),
      told: [record.reference, summary, assessment].join('\n'),
      sources: claims.map(({ sourceId }) => this.#titles.get(sourceId) ?? '').join('\n'),
    }
    this.#count += 1
    for (const index of indexes) index.add(this.#count, text)
    this.#titles.clear()
  }
}

/** Full text search of SQLite, with prefixes of two and three letters. */
export function sqliteTexts(): TextIndex {
  const database = new (sqliteReference())(':memory:')
  database.exec(`create virtual table said using fts5(title, places, told, sources, prefix='2 3')`)
  const insert = database.prepare(
    'insert into said (rowid, title, places, told, sources) values (?, ?, ?, ?, ?)',
  )
  const found = database.prepare(
    `select rowid, title from said where said match ? order by rank limit ${PAGE}`,
  )
  const counted = database.prepare('select count(*) from said where said match ?')
  database.exec('begin')
  return {
    add: (id, { title, places, told, sources }) => void insert.run(id, title, places, told, sources),
    done: () => database.exec('commit'),
    page(query) {
      const match = matchOf(query)
      found.all(match)
      counted.all(match)
    },
  }
}

/** Every word as the beginning of one. */
export const matchOf = (query: string): string =>
  searchWords(query)
    .map((word) => `"${word}"*`)
    .join(' ')

/** MiniSearch, which counts by finding them all. */
export function miniSearchTexts(): TextIndex {
  const index = new (miniSearchReference())({
    fields: ['title', 'places', 'told', 'sources'],
    storeFields: ['title'],
    searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 4, places: 2 } },
  })
  return {
    add: (id, text) => index.add({ id, ...text }),
    done: () => undefined,
    page: (query) => void index.search(query).slice(0, PAGE),
  }
}
