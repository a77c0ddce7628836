import { createHash } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { readsideDigest } from '#shared/journal/readside-digest.ts'
import { createCipher, type Cipher, type SealedBox } from './cipher.ts'
import { createRows, ROW_FORMAT, type Watermark } from './rows.ts'
import { createStore } from './store.ts'
import { asked, tamper as tamperWith } from './testing/database.ts'
import { createFeed, type Feed } from './testing/feed.ts'
import { incident, source } from './testing/records.ts'
import { KEY, runEngine, WORKSPACE, type RunOptions } from './testing/running-engine.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const cipherOf = (key: string): Promise<Cipher> =>
  createCipher(Uint8Array.from(atob(key), (c) => c.charCodeAt(0)))

let factory: IDBFactory
let feed: Feed

const run = (more: Partial<RunOptions> = {}) => runEngine({ feed, factory, range: IDBKeyRange, ...more })

const tamper = (change: (db: IDBDatabase) => Promise<unknown>) => tamperWith(factory, change)

async function changeFirstRow(change: (row: SealedBox) => unknown): Promise<void> {
  await tamper(async (db) => {
    const rows = db.transaction('rows', 'readwrite').objectStore('rows')
    const [key = ''] = await asked(rows.getAllKeys())
    await asked(rows.put(change(await asked(rows.get(key))), key))
  })
}

async function changeWatermark(change: Partial<Watermark>): Promise<void> {
  const store = createStore({ indexedDB: factory, IDBKeyRange })
  const rows = createRows(store, await cipherOf(KEY), WORKSPACE)
  await rows.open()
  const read = await rows.watermark()
  if (!read.ok || read.value === null) throw new Error('There should be a watermark')
  await rows.write([], { ...read.value, ...change })
  store.close()
}

const flipOneBit = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte))

describe('rows that are of no use are built again from the journal', () => {
  beforeEach(async () => {
    factory = new IDBFactory()
    feed = createFeed()
    feed.put(incident(1), incident(2), source(3))
    ;(await run()).stop()
  })

  const rebuilt = async (reason: string, more: Partial<RunOptions> = {}) => {
    const { reports, pulls, stop, failures } = await run(more)
    const digest = await readsideDigest(feed.current(), sha256)
    expect(reports).toEqual([{ state: 'rebuilt', reason, ...digest }])
    expect(pulls[0]).toBe(-1)
    expect(failures).toEqual([])
    stop()
    expect((await run(more)).reports).toEqual([{ state: 'current', reason: null, ...digest }])
  }

  it('when the database is gone', async () => {
    factory = new IDBFactory()
    await rebuilt('empty')
  })

  it('when the tables were emptied', async () => {
    await tamper((db) => {
      const tables = db.transaction(['rows', 'meta'], 'readwrite')
      tables.objectStore('rows').clear()
      return asked(tables.objectStore('meta').clear())
    })
    await rebuilt('empty')
  })

  it('when only the watermark is gone, with no row of before left over', async () => {
    await tamper((db) => asked(db.transaction('meta', 'readwrite').objectStore('meta').clear()))
    feed = createFeed()
    feed.put(incident(1))
    await rebuilt('empty')
  })

  it('when the rows are of another format', async () => {
    await changeWatermark({ format: ROW_FORMAT + 1 })
    await rebuilt('other-format')
  })

  it('when the database is of a newer version', async () => {
    const request = factory.open('holdfast', 30)
    request.onupgradeneeded = () => request.result.createObjectStore('from-the-future')
    ;(await asked(request)).close()
    await rebuilt('other-format')
  })

  it('when one bit of one row is flipped', async () => {
    await changeFirstRow((row) => ({ ...row, box: flipOneBit(row.box) }))
    await rebuilt('undecryptable')
  })

  it('when a row is not even a box', async () => {
    await changeFirstRow(() => null)
    await rebuilt('undecryptable')
  })

  it('when two rows changed places', async () => {
    await tamper(async (db) => {
      const rows = db.transaction('rows', 'readwrite').objectStore('rows')
      const [first = '', second = ''] = await asked(rows.getAllKeys())
      const [one, two] = await asked(rows.getAll())
      rows.put(one, second)
      await asked(rows.put(two, first))
    })
    await rebuilt('undecryptable')
  })

  it('when a row is missing', async () => {
    await tamper(async (db) => {
      const rows = db.transaction('rows', 'readwrite').objectStore('rows')
      const [key = ''] = await asked(rows.getAllKeys())
      await asked(rows.delete(key))
    })
    await rebuilt('incomplete')
  })

  it('when the watermark does not open', async () => {
    await tamper(async (db) => {
      const meta = db.transaction('meta', 'readwrite').objectStore('meta')
      const sealed = await asked<SealedBox>(meta.get('meta'))
      await asked(meta.put({ ...sealed, box: flipOneBit(sealed.box) }, 'meta'))
    })
    await rebuilt('undecryptable')
  })

  it('when the key is another', async () => {
    await rebuilt('undecryptable', { attachment: { key: btoa('x'.repeat(32)) } })
  })

  it('when the journal is shorter than what was followed', async () => {
    feed = createFeed()
    feed.put(incident(1), incident(2))
    await rebuilt('ahead-of-journal')
  })

  it('when the journal is as long but went another way', async () => {
    feed = createFeed('second')
    feed.put(incident(1), incident(2, { title: 'Another second' }), source(3))
    await rebuilt('ahead-of-journal')
  })

  it('when they belong to another workspace under the same key', async () => {
    await rebuilt('other-workspace', { attachment: { workspaceId: '00000000-0000-7000-8000-00000000cafe' } })
  })

  it('when the database cannot be opened', async () => {
    const broken = new Proxy(factory, {
      get(target, name) {
        if (name === 'open' && failures-- > 0) return () => target.open('holdfast', -1)
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    let failures = 1
    const { reports } = await run({ factory: broken })
    expect(reports).toMatchObject([{ state: 'rebuilt', reason: 'undecryptable', records: 3 }])
  })
})

describe('rows', () => {
  it('end with a failure at one that does not open, instead of leaving it out', async () => {
    factory = new IDBFactory()
    feed = createFeed()
    feed.put(incident(1), incident(2))
    ;(await run()).stop()
    await changeFirstRow((row) => ({ ...row, box: flipOneBit(row.box) }))
    const rows = createRows(createStore({ indexedDB: factory, IDBKeyRange }), await cipherOf(KEY), WORKSPACE)
    await rows.open()
    expect(await Array.fromAsync(rows.all())).toMatchObject([{ ok: false, failure: { code: 'damaged' } }])
  })
})
