import type { SealedBox } from '../cipher.ts'
import type { Store } from '../store.ts'
import { isIndex, isOfLines, numberIn } from './generation.ts'

/** A store that can begin before there is a key: what is sealed can be read while the key is still being derived. */
export interface EarlyStore extends Store {
  /** Opens the database and reads the first part of the newest snapshot. What fails here fails again, and is told, later. */
  prepare(): Promise<void>
}

export function createEarlyStore(store: Store): EarlyStore {
  let opening: ReturnType<Store['open']> | null = null
  const reading = new Map<string, Promise<SealedBox | undefined>>()

  const own: Pick<EarlyStore, 'prepare' | 'open' | 'readPiece'> = {
    async prepare() {
      opening ??= store.open()
      await opening
      const keys = await store.pieceKeys()
      const newest = Math.max(0, ...keys.filter(isIndex).map(numberIn))
      for (const key of keys) {
        if (numberIn(key) !== newest || !(isIndex(key) || isOfLines(key))) continue
        const read = store.readPiece(key)
        read.catch(() => undefined) // who takes it is told
        reading.set(key, read)
      }
    },
    open() {
      const opened = opening
      opening = null
      if (opened !== null) return opened.catch(() => store.open())
      reading.clear() // opened again, it may be another database
      return store.open()
    },
    readPiece(key) {
      const read = reading.get(key)
      reading.delete(key)
      return read ?? store.readPiece(key)
    },
  }
  return Object.assign(Object.create(store) as Store, own)
}
