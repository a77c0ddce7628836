import { createHash } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/lib/result.ts'
import { readsideDigest } from '#shared/journal/readside-digest.ts'
import type { FeedPage } from '#shared/ipc/records.ts'
import { createFeed, type Feed } from './testing/feed.ts'
import { aCase, incident, source } from './testing/records.ts'
import { runEngine, type RunOptions } from './testing/running-engine.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const journalDigest = (feed: Feed) => readsideDigest(feed.current(), sha256)

let factory: IDBFactory
let feed: Feed

beforeEach(() => {
  factory = new IDBFactory()
  feed = createFeed()
})

const run = (more: Partial<RunOptions> = {}) => runEngine({ feed, factory, range: IDBKeyRange, ...more })

/** A gate that the engine waits at, so that a test says what happens meanwhile. */
function gate() {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const pass = async (): Promise<void> => {
    reach()
    await opened
  }
  return { reached, open, pass }
}

const many = (count: number) => Array.from({ length: count }, (_, n) => incident(n + 1))

describe('following the journal', () => {
  it('builds everything from an empty database and reports what the journal would say', async () => {
    feed.put(incident(1), source(2), aCase(3))
    feed.log()
    feed.put(incident(1, { title: 'Second version' }, 2))
    const { reports, failures } = await run()
    expect(reports).toEqual([{ state: 'rebuilt', reason: 'empty', ...(await journalDigest(feed)) }])
    expect(reports[0]?.records).toBe(3)
    expect(failures).toEqual([])
  })

  it('asks the journal for nothing when the rows are current', async () => {
    feed.put(...many(3))
    ;(await run()).stop()
    const again = await run()
    expect(again.pulls).toEqual([])
    expect(again.reports).toEqual([{ state: 'current', reason: null, ...(await journalDigest(feed)) }])
  })

  it('follows only the difference when the journal grew while it was closed', async () => {
    feed.put(...many(3))
    ;(await run()).stop()
    feed.put(incident(2, { title: 'Changed' }, 2), source(9))
    const again = await run()
    expect(again.pulls).toEqual([2])
    expect(again.reports).toEqual([{ state: 'caught up', reason: null, ...(await journalDigest(feed)) }])
    again.stop()
    expect((await run()).reports).toMatchObject([{ state: 'current', records: 4 }])
  })

  it('is current in an empty journal, and stays so', async () => {
    const { reports } = await run()
    expect(reports).toMatchObject([{ state: 'rebuilt', reason: 'empty', records: 0 }])
  })

  it('goes on after the last whole page when it was cut off between pages', async () => {
    feed.put(...many(1_200))
    let calls = 0
    const pull = async (after: number, limit: number) =>
      ++calls < 3 ? ok(feed.read(after, limit)) : fail('locked', 'The workspace was locked.')
    const cut = await run({ host: () => ({ pull }) })
    expect(cut.reports).toEqual([])
    expect(cut.failures).toMatchObject([{ code: 'locked' }])
    cut.stop()

    const again = await run()
    expect(again.pulls).toEqual([999])
    expect(again.reports).toEqual([{ state: 'caught up', reason: null, ...(await journalDigest(feed)) }])
  })

  it('joins nudges that come while a page is being pulled', async () => {
    const held = gate()
    const pull = async (after: number, limit: number) => {
      await held.pass()
      return ok(feed.read(after, limit))
    }
    const { engine, pulls } = await run({ host: () => ({ pull }) })
    const nudges = [engine.nudge(feed.put(incident(1)))]
    await held.reached
    for (const n of [2, 3, 4, 5]) nudges.push(engine.nudge(feed.put(incident(n))))
    held.open()
    await Promise.all(nudges)
    expect(pulls).toEqual([-1])
  })

  it('pulls again for a nudge that came after the page had been read', async () => {
    const held = gate()
    const pull = async (after: number, limit: number) => {
      const page = feed.read(after, limit)
      if (after === -1) await held.pass()
      return ok(page)
    }
    feed.put(incident(1))
    const running = run({ host: () => ({ pull }), factory })
    await held.reached
    feed.put(incident(2))
    held.open()
    const { engine, pulls } = await running
    await engine.nudge(feed.head())
    expect(pulls).toEqual([-1, 0])
  })

  it('follows what the journal gained by the report itself, and reports once', async () => {
    feed.put(...many(3))
    const { pulls, reports } = await run({
      host: (engine) => ({
        async report({ digest }) {
          if (digest === null) void engine.nudge(feed.log()) // main notes in the journal that the read side was built
          return ok({})
        },
      }),
    })
    expect(reports).toHaveLength(1)
    expect(pulls).toEqual([-1, 2])
    expect((await run()).reports).toMatchObject([{ state: 'current' }])
  })

  it('goes as far as the pages say the journal goes', async () => {
    const head = feed.put(incident(1))
    feed.put(...many(600))
    const { pulls } = await run({ attachment: { head } })
    expect(pulls).toEqual([-1, 499])
  })

  it('refuses a page with a hole in it and stores nothing of it', async () => {
    feed.put(...many(4))
    const pull = async (after: number, limit: number) => {
      const page: FeedPage = feed.read(after, limit)
      return ok({ ...page, items: page.items.filter((item) => item.seq !== 1) })
    }
    const { failures, store, reports } = await run({ host: () => ({ pull }) })
    expect(failures).toMatchObject([{ code: 'damaged' }])
    expect(await store.count()).toBe(0)
    expect(reports).toEqual([])
  })

  it('opens a database that was lost under it again, once; then it says so, and tries again at the next nudge', async () => {
    feed.put(...many(3))
    const { engine, failures, store, reports } = await run()
    store.close()
    await engine.nudge(feed.put(incident(4)))
    expect(failures).toEqual([])
    expect(reports.at(-1)).toEqual({ state: 'caught up', reason: null, ...(await journalDigest(feed)) })
    store.close()
    await engine.nudge(feed.put(incident(5)))
    expect(failures).toMatchObject([{ code: 'io' }])
    await engine.nudge(feed.put(incident(6)))
    expect(failures).toMatchObject([{ code: 'io' }, null])
    expect(reports.at(-1)).toEqual({ state: 'caught up', reason: null, ...(await journalDigest(feed)) })
  })

  it('opens it again too when somebody only looks', async () => {
    feed.put(...many(3), source(9))
    const { engine, failures, store, watch, answers } = await run()
    store.close()
    const record = await watch('record.get', { id: incident(2).id })
    const sources = await watch('records.some', { ids: [source(9).id] })
    await engine.nudge(feed.head())
    expect([answers(record).at(-1), answers(sources).at(-1), failures]).toEqual([
      incident(2),
      [source(9)],
      [],
    ])
  })

  it('tells how far it is', async () => {
    feed.put(...many(1_200))
    const { engine, watch, answers } = await run()
    const status = await watch('status', {})
    expect(answers(status)).toEqual([{ state: 'current', done: 1_200, total: 1_200 }])
    await engine.nudge(feed.put(...many(1_200)))
    expect(answers(status).slice(1)).toEqual([
      { state: 'following', done: 1_700, total: 2_400 },
      { state: 'following', done: 2_200, total: 2_400 },
      { state: 'current', done: 2_400, total: 2_400 },
    ])
  })
})
