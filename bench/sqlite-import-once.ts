import path from 'node:path'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { newClaim, newSource } from '#shared/domain/source/defaults.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import { sqliteReference } from './references.ts'
import { packedRows } from './log-rows.ts'

/**
 * The same rows into a plain SQLite database, as an app would keep them: a record for each incident, source and row as
 * received, and an index of the words of incidents and sources. Ids that grow, which suits its trees best.
 */
const [folder = '', rows = ''] = process.argv.slice(2)
const Open = sqliteReference()
const database = new Open(path.join(folder, 'reference.db'))
database.exec(
  'create table record (id text primary key, kind text, reference text, title text, body text);' +
    'create index by_reference on record (kind, reference);' +
    'create virtual table words using fts5 (title, text)',
)
const record = database.prepare('insert into record values (?, ?, ?, ?, ?)')
const words = database.prepare('insert into words (rowid, title, text) values (?, ?, ?)')
const { batches } = packedRows(Number(rows))

const start = performance.now()
database.exec('begin')
let count = 0
for (const batch of batches())
  for (const { key, cells, made } of batch) {
    if (made === null) continue
    const { sources, ...said } = made
    const claims = sources.map((source) => {
      const id = uuidV7()
      count += 1
      record.run(
        id,
        'source',
        `SRC-${count}`,
        source.title,
        JSON.stringify({ ...newSource('en'), ...source }),
      )
      words.run(count, source.title, source.url)
      return newClaim(uuidV7(), id, 'en')
    })
    count += 1
    record.run(
      uuidV7(),
      'incident',
      `INC-${count}`,
      said.title,
      JSON.stringify({ ...emptyIncident(), ...said, claims }),
    )
    words.run(count, said.title, said.summary)
    record.run(uuidV7(), 'row', `ROW-${count}`, key, JSON.stringify(cells))
  }
database.exec('commit')
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1_000, longestBlock: 0, megabytes: 0 }))
database.close()
