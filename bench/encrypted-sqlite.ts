/*
 * Owns the reference for opening: the same records in an encrypted SQLite database (SQLCipher's format), opened with
 * a key in hand, as our opening is measured without its key derivation.
 */
import type { Vault } from '#main/vault/vault.ts'
import { sqliteReference, type Database } from './references.ts'

/** Nothing in it is a secret, and it may be opened by another process than made it. */
const key = `x'${'5a'.repeat(32)}'`

function open(file: string): Database {
  const database = new (sqliteReference())(file)
  database.pragma(`cipher='sqlcipher'`)
  database.pragma(`key="${key}"`)
  return database
}

export async function fillEncryptedSqlite(file: string, vault: Vault): Promise<void> {
  const database = open(file)
  database.exec(
    'create table record (id text primary key, kind text, reference text, title text, body text) without rowid;' +
      'create index by_reference on record (kind, reference);',
  )
  const insert = database.prepare('insert into record values (?, ?, ?, ?, ?)')
  database.exec('begin')
  for (const kind of ['incident', 'source'] as const)
    for await (const record of vault.records(kind))
      insert.run(record.id, kind, record.reference, record.body.title, JSON.stringify(record.body))
  database.exec('commit')
  database.close()
}

/** Opens the file and reads the first page with the number of all, as the list shows it. Milliseconds. */
export function sqliteFirstPage(file: string): number {
  const start = performance.now()
  const opened = open(file)
  opened.prepare(`select count(*) from record where kind = 'incident'`).all()
  opened.prepare(`select * from record where kind = 'incident' order by reference limit 50`).all()
  const taken = performance.now() - start
  opened.close()
  return taken
}
