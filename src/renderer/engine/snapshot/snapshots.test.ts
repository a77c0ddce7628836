import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCipher } from '../cipher.ts'
import { Projection } from '../projection.ts'
import { createStore, type Store } from '../store.ts'
import { incident, source } from '../testing/records.ts'
import { WORKSPACE } from '../testing/running-engine.ts'
import { Snapshots } from './snapshots.ts'

const projection = new Projection()
projection.apply([incident(1), source(2)])

let store: Store
beforeEach(async () => {
  store = createStore({ indexedDB: new IDBFactory(), IDBKeyRange })
  await store.open()
})

const snapshotsOn = async (on: Store): Promise<Snapshots> =>
  new Snapshots({
    store: on,
    cipher: await createCipher(new Uint8Array(32).fill(7)),
    workspaceId: WORKSPACE,
    format: 'this one',
    pieceBytes: 300,
  })

const place = (seq: number) => ({ seq, root: null })
const always = (): boolean => true

describe('a new generation', () => {
  it('takes the place of the one before the last', async () => {
    const snapshots = await snapshotsOn(store)
    const numbers = async () => new Set((await store.pieceKeys()).map((key) => Number.parseInt(key, 10)))
    for (const seq of [1, 2, 3]) expect(await snapshots.write(projection, place(seq), always)).toBe(true)
    expect(await numbers()).toEqual(new Set([2, 3]))
  })

  it.each([
    ['there is something else to do', (_: string, written: number) => written > 3, () => true],
    ['the disk is full', () => false, (written: number) => written <= 3],
  ])(
    'is given up when %s, and leaves nothing behind and what was there as it was',
    async (_, isBusy, hasRoom) => {
      await (await snapshotsOn(store)).write(projection, place(1), always)
      const before = await store.pieceKeys()
      let written = 0
      const small: Store = Object.assign(Object.create(store) as Store, {
        writePiece: async (...given: Parameters<Store['writePiece']>) => {
          written += 1
          return hasRoom(written) && store.writePiece(...given)
        },
      })
      const isWritten = (await snapshotsOn(small)).write(projection, place(2), () => !isBusy('', written))
      expect(await isWritten).toBe(false)
      expect(written).toBe(4)
      expect(await store.pieceKeys()).toEqual(before)
    },
  )
})

describe('room on the disk', () => {
  it('that is not there is no error for a piece, as any other failure is', async () => {
    const factory = new IDBFactory()
    const on = createStore({ indexedDB: factory, IDBKeyRange })
    await on.open()
    const box = { nonce: new Uint8Array(12), box: new Uint8Array(1) }
    const failing = (error: Error) => {
      const unstorable = {
        ...box,
        get box(): never {
          throw error
        },
      } // thrown while the value is being cloned
      return on.writePiece('0000000001.index', unstorable)
    }
    expect(await failing(new DOMException('full', 'QuotaExceededError'))).toBe(false)
    await expect(failing(new DOMException('broken', 'UnknownError'))).rejects.toThrow('broken')
    on.close()
  })
})
