/*
 * Owns the reference for opening: the same records in an encrypted SQLite database (SQLCipher's format), opened with
 * a key in hand, as our opening is measured without its key derivation.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Vault } from '#main/vault/vault.ts'

/** What is used of better-sqlite3-multiple-ciphers, which is installed in the bench's own folder alone. */
interface Database {
  pragma(text: string): unknown
  exec(sql: string): void
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] }
  close(): void
}
type OpenDatabase = new (file: string) => Database

const home = path.join(import.meta.dirname, 'reference')

/** Installs the reference when it is not there yet. */
export function installedReference(): OpenDatabase {
  const require = createRequire(path.join(home, 'package.json'))
  try {
    return require('better-sqlite3-multiple-ciphers') as OpenDatabase
  } catch {
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit' })
    if (done.status !== 0) throw new Error('The reference of the bench cannot be installed')
    return require('better-sqlite3-multiple-ciphers') as OpenDatabase
  }
}

export interface EncryptedSqlite {
  /** Opens the file and reads the first page with the number of all, as the list shows it. Milliseconds. */
  firstPage(): number
}

export async function encryptedSqlite(file: string, vault: Vault): Promise<EncryptedSqlite> {
  const Open = installedReference()
  const key = `x'${randomBytes(32).toString('hex')}'`
  const open = (): Database => {
    const database = new Open(file)
    database.pragma(`cipher='sqlcipher'`)
    database.pragma(`key="${key}"`)
    return database
  }
  const database = open()
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
  return {
    firstPage: () => {
      const start = performance.now()
      const opened = open()
      opened.prepare(`select count(*) from record where kind = 'incident'`).all()
      opened.prepare(`select * from record where kind = 'incident' order by reference limit 50`).all()
      const taken = performance.now() - start
      opened.close()
      return taken
    },
  }
}
