import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore, type Store } from '../store.ts'
import { asked, piecesOf, putPiece } from '../testing/database.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { incident, source } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'
import { isIndex, isOfLines } from './generation.ts'
import { createEarlyStore } from './read-ahead.ts'

let feed: Feed
let factory: IDBFactory

beforeEach(async () => {
  factory = new IDBFactory()
  feed = createFeed()
  feed.put(incident(1, { title: 'Театр' }), source(2))
  ;(await runEngine({ feed, factory, range: IDBKeyRange })).stop()
})

const runPrepared = () => runEngine({ feed, factory, range: IDBKeyRange, isPrepared: true })

/** The store of the disk, and the keys of the pieces it was asked for. */
function watchedStore(): { readonly store: Store; readonly asked: string[] } {
  const keys: string[] = []
  const store = createStore({ indexedDB: factory, IDBKeyRange })
  const { readPiece } = store
  return { store: { ...store, readPiece: (key) => (keys.push(key), readPiece(key)) }, asked: keys }
}

describe('before there is a key', () => {
  it('the index and the first part of the newest snapshot are read, and not again afterwards', async () => {
    const { store, asked: keys } = watchedStore()
    const early = createEarlyStore(store)
    await early.prepare()
    const early1 = [...keys]
    expect(early1.filter(isIndex)).toHaveLength(1)
    expect(early1.filter(isOfLines).length).toBeGreaterThan(1)
    expect(early1.every((key) => isIndex(key) || isOfLines(key))).toBe(true)
    expect(await early.open()).toBe('as-it-was')
    const pieces = await piecesOf(factory)
    for (const key of early1) expect(await early.readPiece(key)).toEqual(pieces.get(key))
    expect(keys).toEqual(early1)
    const [other = ''] = [...pieces.keys()].filter((key) => key.includes('.rest.'))
    expect(await early.readPiece(other)).toEqual(pieces.get(other))
  })

  it('what was read then is what the engine answers from', async () => {
    const running = await runPrepared()
    expect(running.openings).toMatchObject([{ columns: 'snapshot', snapshotFault: null }])
    expect(running.reports).toMatchObject([{ state: 'current', records: 2 }])
    const list = await running.watch('incidents.page', {
      text: 'театр',
      filters: [],
      offset: 0,
      limit: 9,
    })
    expect(running.answers(list)).toMatchObject([{ total: 1 }])
  })

  it('nothing is taken on trust: a damaged piece leads to the rows all the same', async () => {
    for (const [key] of await piecesOf(factory)) if (isOfLines(key)) await putPiece(factory, key, null)
    expect((await runPrepared()).openings).toMatchObject([
      { columns: 'rows', snapshotFault: 'undecryptable' },
    ])
  })

  it.each([
    ['gone', () => void (factory = new IDBFactory()), 'empty'],
    [
      'of a newer version',
      async () => {
        const request = factory.open('holdfast', 30)
        request.onupgradeneeded = () => request.result.createObjectStore('from-the-future')
        ;(await asked(request)).close()
      },
      'other-format',
    ],
  ])('a database that is %s is built again, as without', async (_, harm, reason) => {
    await harm()
    const running = await runPrepared()
    expect(running.openings).toMatchObject([{ state: 'rebuilt', reason, columns: 'journal' }])
    expect(running.reports).toMatchObject([{ records: 2 }])
  })
})
