import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/lib/result.ts'
import { allAnswers, answersFromZero } from './testing/all-answers.ts'
import { asked, tamper } from './testing/database.ts'
import { createFeed, type Feed } from './testing/feed.ts'
import { idOf, incident, source } from './testing/records.ts'
import { runEngine, type RunningEngine } from './testing/running-engine.ts'

const range = IDBKeyRange
const old = [incident(1, { title: 'Old' }), source(2, { title: 'Old' })] as const
const changed = [incident(1, { title: 'New' }, 2), source(2, { title: 'New' }, 2)] as const

let feed: Feed
let factory: IDBFactory
const run = () => runEngine({ feed, factory, range })

/** The rows hold what they held before the change, each whole and in its place; the watermark stands behind the change. */
async function goBack(): Promise<void> {
  const before = new Map<IDBValidKey, unknown>()
  const rows = (db: IDBDatabase) => db.transaction('rows', 'readwrite').objectStore('rows')
  feed.put(...old, incident(3))
  ;(await run()).stop()
  await tamper(factory, async (db) => {
    const keys = await asked(rows(db).getAllKeys())
    for (const key of keys) before.set(key, await asked(rows(db).get(key)))
  })
  feed.put(...changed)
  for (let n = 0; n < 200; n += 1) feed.log() // so that the columns are written down again
  ;(await run()).stop()
  await tamper(factory, async (db) => {
    for (const [key, row] of before) await asked(rows(db).put(row, key))
  })
}

const dropSnapshots = () =>
  tamper(factory, (db) => asked(db.transaction('pieces', 'readwrite').objectStore('pieces').clear()))

async function isRight(running: RunningEngine): Promise<void> {
  expect(await allAnswers(running, feed.current())).toEqual(
    await answersFromZero({ feed, range }, new IDBFactory()),
  )
  expect(running.failures).toEqual([])
}

beforeEach(() => {
  feed = createFeed()
  factory = new IDBFactory()
})

describe('rows of which each opens and some are what they were before', () => {
  it('are written anew, and the columns of a snapshot go on answering', async () => {
    await goBack()
    const running = await run()
    expect(running.openings).toMatchObject([
      { state: 'current', columns: 'snapshot' },
      { state: 'rebuilt', reason: 'incomplete', columns: 'snapshot' },
    ])
    await isRight(running)
  })

  it('fill no columns', async () => {
    await goBack()
    await dropSnapshots()
    const running = await run()
    expect(running.openings).toMatchObject([{ state: 'rebuilt', reason: 'incomplete', columns: 'journal' }])
    await isRight(running)
  })

  it('are not shown, even before all were read back', async () => {
    await goBack()
    const said: unknown[] = []
    const running = await runEngine({
      feed,
      factory,
      range,
      host: (engine) => ({
        compare: async (standing) => {
          await engine.subscribe(1, 'record.get', { id: idOf(1) })
          await engine.subscribe(2, 'records.some', { ids: [idOf(2)] })
          return ok(feed.compare(standing))
        },
        answer: async (_, answer) => void said.push(answer),
      }),
    })
    expect(said).toContainEqual(changed[0])
    expect(said).toContainEqual([changed[1]])
    expect(JSON.stringify(said)).not.toContain('Old')
    running.stop()
  })
})
