import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createFeed } from './testing/feed.ts'
import { idOf, incident, source, tie } from './testing/records.ts'
import { runEngine, WORKSPACE } from './testing/running-engine.ts'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Everything in every database, as one run of bytes with the keys and names spelt out. */
async function dump(factory: IDBFactory): Promise<Buffer> {
  const parts: Buffer[] = []
  const add = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value))
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        add(name)
        add(part)
      }
    } else parts.push(Buffer.from(String(value)), Buffer.from(String(value), 'utf16le'))
  }
  for (const { name = '' } of await factory.databases()) {
    const db = await asked(factory.open(name))
    for (const store of Array.from(db.objectStoreNames)) {
      const table = db.transaction(store).objectStore(store)
      add([name, store, table.keyPath, Array.from(table.indexNames)])
      add(await asked(table.getAllKeys()))
      add(await asked(table.getAll()))
    }
    db.close()
  }
  return Buffer.concat(parts)
}

const WORDS = ['Zhovtnevyi', 'Жовтневий', 'ميناء-زهرة']

describe('what is stored', () => {
  it('holds no word, id, kind or reference of a record in clear', async () => {
    const [title = '', summary = '', publisher = ''] = WORDS
    const feed = createFeed()
    feed.put(
      incident(1, { title, summary, categories: [tie('shopping-centre')] }),
      source(0xabcdef, { title: 'Planted source', publisher }),
    )
    const factory = new IDBFactory()
    const { reports, stop } = await runEngine({ feed, factory, range: IDBKeyRange })
    expect(reports).toMatchObject([{ records: 2 }])
    stop()

    const bytes = await dump(factory)
    expect(bytes.includes('holdfast')).toBe(true) // the search can find what is there
    const planted = [
      ...WORDS,
      'Planted',
      'INC-2022',
      idOf(0xabcdef),
      'incident',
      'source',
      'shopping-centre',
      WORKSPACE,
    ]
    const hits = planted.filter(
      (word) =>
        bytes.includes(word) ||
        bytes.includes(Buffer.from(word, 'utf16le')) ||
        bytes.includes(btoa(encodeURIComponent(word))),
    )
    expect(hits).toEqual([])
  })
})
