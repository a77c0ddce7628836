import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { allAnswers, answersFromZero } from '../testing/all-answers.ts'
import { asked, copyDatabase, piecesOf, putPiece, tamper } from '../testing/database.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { incident, idOf, source } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

const range = IDBKeyRange

let feed: Feed
let factory: IDBFactory
beforeEach(() => {
  feed = createFeed()
  factory = new IDBFactory()
})

const run = (more: Partial<Parameters<typeof runEngine>[0]> = {}) =>
  runEngine({ feed, factory, range, ...more })

const logs = (count: number): void => {
  for (let n = 0; n < count; n += 1) feed.log()
}

async function isRight(running: RunningEngine): Promise<void> {
  expect(await allAnswers(running, feed.current())).toEqual(
    await answersFromZero({ feed, range }, new IDBFactory()),
  )
}

describe('rows and columns of another place in the journal', () => {
  it('rows that lost their last pages are followed again, while the columns need not go back', async () => {
    feed.put(incident(1), source(2))
    ;(await run()).stop()
    const earlier = await copyDatabase(factory, new IDBFactory())
    feed.put(incident(1, { title: 'Changed' }, 2), incident(3))
    logs(200)
    ;(await run()).stop()
    for (const [key, piece] of await piecesOf(factory)) await putPiece(earlier, key, piece)

    const running = await run({ factory: earlier })
    expect(running.openings).toMatchObject([{ state: 'caught up', columns: 'snapshot' }])
    expect(running.pulls).toEqual([1])
    expect(running.reports).toMatchObject([{ records: 3 }])
    await isRight(running)
  })

  it('rows are not written back by what only the columns lack', async () => {
    feed.put(incident(1), incident(2))
    ;(await run()).stop()
    feed.put(incident(1, { title: 'Second' }, 2))
    logs(520)
    const first = await run({ host: () => ({ report: async () => Promise.reject(new Error('locked')) }) }) // no new snapshot
    first.stop()
    feed.put(incident(1, { title: 'Third' }, 3))
    logs(10)
    const running = await run()
    expect(running.openings).toMatchObject([{ columns: 'snapshot' }])
    expect(running.pulls[0]).toBe(1)
    await isRight(running)
  })

  it('a snapshot of a journal that was longer is not taken up', async () => {
    feed.put(incident(1), incident(2))
    ;(await run()).stop()
    const longer = await copyDatabase(factory, new IDBFactory())
    feed = createFeed()
    feed.put(incident(1))
    factory = new IDBFactory()
    ;(await run()).stop()
    for (const [key, piece] of await piecesOf(longer)) await putPiece(factory, key, piece)
    const running = await run()
    expect(running.openings).toMatchObject([{ columns: 'rows', snapshotFault: 'ahead-of-journal' }])
    await isRight(running)
  })

  it('nor is one of a journal that is as long and went another way', async () => {
    feed.put(incident(1), incident(2))
    ;(await run()).stop()
    const other = await copyDatabase(factory, new IDBFactory())
    feed = createFeed('second')
    feed.put(incident(1), incident(2, { title: 'Another' }))
    factory = new IDBFactory()
    ;(await run()).stop()
    for (const [key, piece] of await piecesOf(other)) await putPiece(factory, key, piece)
    const running = await run()
    expect(running.openings).toMatchObject([{ columns: 'rows', snapshotFault: 'ahead-of-journal' }])
    await isRight(running)
  })
})

describe('a row found damaged after the opening', () => {
  const loseRows = () =>
    tamper(factory, (db) => asked(db.transaction('rows', 'readwrite').objectStore('rows').clear()))

  it('is mended when somebody wants to see the record: never told not to be there', async () => {
    feed.put(incident(1), source(2))
    const running = await run()
    await loseRows()
    const record = await running.watch('record.get', { id: idOf(1) })
    const sources = await running.watch('records.some', { ids: [idOf(2)] })
    await running.engine.nudge(feed.log())
    expect(running.answers(record)).toEqual([incident(1)])
    expect(running.answers(sources)).toEqual([[source(2)]])
    expect(running.failures).toEqual([])
    expect(running.openings).toMatchObject([{ reason: 'empty' }, { state: 'rebuilt', reason: 'incomplete' }])
    expect(running.reports.at(-1)).toMatchObject({ state: 'rebuilt', reason: 'incomplete', records: 2 })
  })

  it('again and again is told: then the disk does not keep what it is given', async () => {
    feed.put(incident(1))
    const running = await run()
    await loseRows()
    await running.watch('record.get', { id: idOf(1) })
    await running.engine.nudge(feed.log())
    await loseRows()
    await running.watch('record.get', { id: idOf(1) })
    await running.engine.nudge(feed.log())
    expect(running.failures).toContainEqual(expect.objectContaining({ code: 'io' }))
  })
})
