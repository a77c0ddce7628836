import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createStore, type SealedRow } from './store.ts'

const box = (text: string) => ({
  nonce: new Uint8Array(12),
  box: new Uint8Array(new TextEncoder().encode(text)),
})

const opened = async (factory = new IDBFactory()) => {
  const store = createStore({ indexedDB: factory, IDBKeyRange })
  await store.open()
  return store
}

describe('store', () => {
  it('gives all rows back in key order, each with its own key, over several pieces', async () => {
    const store = await opened()
    const rows = Array.from({ length: 1_201 }, (_, n): SealedRow => {
      const key = String(n).padStart(5, '0')
      return [key, box(key)]
    })
    await store.write(rows.toReversed(), box('meta'))
    const pieces: (readonly SealedRow[])[] = []
    for await (const piece of store.chunks('')) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.flat()).toEqual(rows)
  })

  it('writes rows and watermark together or not at all', async () => {
    const store = await opened()
    await store.write([['a', box('first')]], box('one'))
    const unstorable = { ...box('two'), nonce: () => 'no value' } as unknown as ReturnType<typeof box> // makes the last put fail
    await expect(
      store.write(
        [
          ['a', box('second')],
          ['b', box('new')],
        ],
        unstorable,
      ),
    ).rejects.toThrow()
    expect(await store.read('a')).toEqual(box('first'))
    expect(await store.count()).toBe(1)
    expect(await store.readMeta()).toEqual(box('one'))
  })

  it('does not open again by itself a database that the browser closed', async () => {
    const factory = new IDBFactory()
    const requests: IDBOpenDBRequest[] = []
    const open = factory.open.bind(factory)
    factory.open = (...args) => {
      const request = open(...args)
      requests.push(request)
      return request
    }
    const store = await opened(factory)
    const native = requests[0]?.result
    native?.onclose?.(new Event('close'))
    await expect(store.count()).rejects.toThrow()
  })
})
