import { expose } from 'comlink'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { buildBridge, type Bridge } from '#shared/ipc/bridge.ts'
import { channelNames } from '#shared/ipc/contract.ts'
import { mainEvents } from '#shared/ipc/events.ts'
import { createEngineClient, type EngineClient } from './client.ts'
import type { StandingAt } from '#shared/ipc/readside.ts'
import { createEngine } from './engine.ts'
import { createEarlyStore } from './snapshot/read-ahead.ts'
import { createStore } from './store.ts'
import { createFeed, type Feed } from './testing/feed.ts'
import { incident } from './testing/records.ts'
import { KEY, WORKSPACE } from './testing/running-engine.ts'

const LIST = { text: '', filters: [], offset: 0, limit: 10 } as const

let feed: Feed
let attach: () => Result<unknown>
let calls: string[]
let advance: () => void
let terminated: number
let client: EngineClient

beforeEach(() => {
  feed = createFeed()
  feed.put(incident(1))
  attach = () => ok({ key: KEY, workspaceId: WORKSPACE, head: feed.head() })
  calls = []
  terminated = 0
  client = createEngineClient(bridge(), engineThread(new IDBFactory()))
})
afterEach(() => client.stop())

/** The real bridge over a main process that only has a journal. */
function bridge(): Bridge {
  const listeners = new Set<(payload: unknown) => void>()
  advance = () => listeners.forEach((listener) => listener(feed.head()))
  return buildBridge(channelNames, mainEvents, {
    async invoke(channel, request) {
      calls.push(channel)
      const { after, limit } = request as { after: number; limit: number } // looked at for journal:read alone
      if (channel === 'journal:read') return ok(feed.read(after, limit))
      if (channel === 'engine:compare') return ok(feed.compare(request as StandingAt)) // what the channel takes
      return channel === 'engine:attach' ? attach() : ok({})
    },
    subscribe(_, listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dropped: async () => [],
  }) as Bridge // built from the contract's own list of channels
}

/** The real engine at the far end of a message channel, in place of a worker. */
function engineThread(factory: IDBFactory): () => Worker {
  return () => {
    const { port1, port2 } = new MessageChannel()
    const store = createStore({ indexedDB: factory, IDBKeyRange })
    expose(
      createEngine(createEarlyStore(store), {
        build: 'this one',
        gazetteer: () => Promise.reject(new Error('none')),
      }),
      port1,
    )
    const terminate = () => {
      terminated += 1
      store.close()
      port1.close()
      port2.close()
    }
    return Object.assign(port2, { terminate }) as unknown as Worker // a port does all that the client asks of a worker
  }
}

const total = () => client.answer('incidents.page', LIST)?.total

describe('the window side of the engine', () => {
  it('answers what is watched before and after it starts, and follows the journal', async () => {
    const seen = vi.fn()
    client.watch('incidents.page', LIST, seen)
    expect(total()).toBeUndefined()
    client.start()
    await vi.waitFor(() => expect(total()).toBe(1))
    feed.put(incident(2))
    advance()
    await vi.waitFor(() => expect(total()).toBe(2))
    expect(seen).toHaveBeenCalledTimes(2)
    await vi.waitFor(() => expect(calls).toContain('engine:report'))
    expect(calls.filter((channel) => channel === 'engine:attach')).toHaveLength(1)
  })

  it('shares one answer between those who ask the same, and drops it with the last of them', async () => {
    client.start()
    const first = client.watch('incidents.page', LIST, () => undefined)
    const second = client.watch('incidents.page', { ...LIST }, () => undefined)
    await vi.waitFor(() => expect(total()).toBe(1))
    first()
    expect(total()).toBe(1)
    second()
    expect(total()).toBeUndefined()
  })

  it('forgets every answer when it stops, and has them again after the next start', async () => {
    client.watch('incidents.page', LIST, () => undefined)
    client.start()
    await vi.waitFor(() => expect(total()).toBe(1))
    client.stop()
    expect(terminated).toBe(1)
    expect(total()).toBeUndefined()
    client.start()
    await vi.waitFor(() => expect(total()).toBe(1))
  })

  it('begins without a key, and goes on with the same worker when there is one', async () => {
    let workers = 0
    const open = engineThread(new IDBFactory())
    client = createEngineClient(bridge(), () => {
      workers += 1
      return open()
    })
    client.prepare()
    client.watch('incidents.page', LIST, () => undefined)
    expect(calls).toEqual([])
    client.start()
    await vi.waitFor(() => expect(total()).toBe(1))
    expect(workers).toBe(1)
  })

  it('forgets a worker that broke off before there was a key, and begins anew with it', async () => {
    const worker = engineThread(new IDBFactory())()
    const workers = [worker, engineThread(new IDBFactory())()]
    client = createEngineClient(bridge(), () => workers.shift() ?? worker)
    client.prepare()
    worker.dispatchEvent(new Event('error'))
    expect([client.failure(), terminated]).toEqual([null, 1])
    client.watch('incidents.page', LIST, () => undefined)
    client.start()
    await vi.waitFor(() => expect(total()).toBe(1))
  })

  it('says why there is no engine, and takes it back at the next start', async () => {
    attach = () => fail('locked', 'The workspace is locked.')
    const changed = vi.fn()
    client.watchFailure(changed)
    client.start()
    await vi.waitFor(() => expect(client.failure()).toMatchObject({ code: 'locked' }))
    expect(changed).toHaveBeenCalled()
    client.stop()
    expect(client.failure()).toBeNull()
  })

  it('says that the worker broke off', () => {
    const worker = engineThread(new IDBFactory())()
    client = createEngineClient(bridge(), () => worker)
    client.start()
    worker.dispatchEvent(new Event('error'))
    expect(client.failure()).toMatchObject({ code: 'internal' })
  })

  it('shows what the engine failed at', async () => {
    attach = () => ok({ key: btoa('too short'), workspaceId: WORKSPACE, head: feed.head() })
    vi.spyOn(console, 'error').mockImplementation(() => undefined) // a wrong key is a bug, so it is printed too
    client.start()
    await vi.waitFor(() => expect(client.failure()).toMatchObject({ code: 'internal' }))
    vi.restoreAllMocks()
  })
})
