import Dexie, { type DexieOptions, type Table } from 'dexie'
import type { SealedBox } from './cipher.ts'
import { Connection } from './connection.ts'
import { isOutOfRoom } from './engine-trouble.ts'

export type SealedRow = readonly [key: string, sealed: SealedBox]

const NAME = 'holdfast'
const META = 'meta'
const CHUNK = 500
const VERSION = 2

/** The tables on disk: opaque keys and sealed boxes, nothing else. Knows no key and no record. */
export interface Store {
  /**
   * Opens the database. One of another version or layout (which Dexie would open without a word) and one
   * that cannot be opened at all are deleted and made anew, since the journal has everything.
   */
  open(): Promise<'as-it-was' | 'other-format' | 'unreadable'>
  readMeta(): Promise<SealedBox | undefined>
  read(key: string): Promise<SealedBox | undefined>
  count(): Promise<number>
  /** All rows after a key in their order, some hundred at a time; no transaction is open between two pieces. */
  chunks(afterKey: string): AsyncIterable<readonly SealedRow[]>
  /** How many of these keys are there. */
  countOf(keys: readonly string[]): Promise<number>
  /** Rows and the meta box in one transaction: after a crash both are there or neither is. */
  write(rows: readonly SealedRow[], meta: SealedBox): Promise<void>
  clear(): Promise<void>
  /** Pieces of snapshots: all their keys, in order. */
  pieceKeys(): Promise<readonly string[]>
  readPiece(key: string): Promise<SealedBox | undefined>
  /** False when there is no room for it. */
  writePiece(key: string, sealed: SealedBox): Promise<boolean>
  dropPieces(keys: readonly string[]): Promise<void>
  close(): void
}

type Database = Dexie & Record<'rows' | 'meta' | 'pieces', Table<SealedBox, string>>

/** `options` lets a test bring its own IndexedDB. */
export function createStore(options: DexieOptions = {}): Store {
  const db = databaseOf(options)
  const connection = new Connection()
  const open = async (): Promise<void> => {
    await db.open()
    connection.watch(db.backendDB())
  }
  const answer = connection.answer.bind(connection)

  return {
    async open() {
      db.close()
      const found = await open().then(
        () => (hasOwnLayout(db.backendDB()) ? 'as-it-was' : 'other-format'),
        () => 'unreadable' as const,
      )
      if (found === 'as-it-was') return found
      await db.delete()
      await open() // what fails now is the disk's doing, and the caller's to tell
      return found
    },
    readMeta: () => answer(db.meta.get(META)),
    read: (key) => answer(db.rows.get(key)),
    count: () => answer(db.rows.count()),
    countOf: (keys) => answer(db.rows.where(':id').anyOf(keys).count()),
    async *chunks(afterKey) {
      for (let chunk = await answer(chunkAfter(db, afterKey)); chunk.length > 0;) {
        yield chunk
        chunk = await answer(chunkAfter(db, chunk.at(-1)?.[0] ?? ''))
      }
    },
    write: (rows, meta) =>
      answer(
        db.transaction('rw', db.rows, db.meta, async () => {
          await db.rows.bulkPut(
            rows.map(([, sealed]) => sealed),
            rows.map(([key]) => key),
          )
          await db.meta.put(meta, META)
        }),
      ),
    clear: () =>
      answer(
        db.transaction('rw', db.rows, db.meta, async () => {
          await db.rows.clear()
          await db.meta.clear()
        }),
      ),
    pieceKeys: () => answer(db.pieces.toCollection().primaryKeys()),
    readPiece: (key) => answer(db.pieces.get(key)),
    writePiece: (key, sealed) => answer(db.pieces.put(sealed, key)).then(() => true, unlessFull),
    dropPieces: (keys) => answer(db.pieces.bulkDelete([...keys])),
    close: () => db.close(),
  }
}

function databaseOf(options: DexieOptions): Database {
  const db = new Dexie(NAME, {
    ...options,
    // A connection lost half way must be noticed: reopened in silence, it could be an empty database.
    autoOpen: false,
    cache: 'disabled',
    // The journal is the truth and is synced before anything comes here: what a power cut takes is followed again.
    chromeTransactionDurability: 'relaxed',
  }) as Database // the tables are declared in the next line
  db.version(VERSION).stores({ rows: '', meta: '', pieces: '' })
  return db
}

const hasOwnLayout = (native: IDBDatabase): boolean =>
  native.version === VERSION * 10 && // as Dexie counts
  Array.from(native.objectStoreNames).join() === 'meta,pieces,rows'

/** A snapshot can be done without: what is stored already stays, and work goes on. */
function unlessFull(error: unknown): false {
  if (isOutOfRoom(error)) return false
  throw error
}

/** Keys and values are read in one transaction, so that they belong to each other. */
const chunkAfter = (db: Database, key: string): Promise<SealedRow[]> =>
  db.transaction('r', db.rows, async () => {
    const range = db.rows.where(':id').above(key).limit(CHUNK)
    const [keys, boxes] = await Promise.all([range.primaryKeys(), range.toArray()])
    return keys.flatMap((at, index) => {
      const sealed = boxes[index]
      return sealed === undefined ? [] : [[at, sealed] as const]
    })
  })
