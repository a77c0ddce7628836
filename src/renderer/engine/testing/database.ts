/** The engine's database, looked at and changed from outside: what a disk, a crash or a stranger may do to it. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Opens the database that an engine left and does something to it. */
export async function tamper(
  factory: IDBFactory,
  change: (db: IDBDatabase) => Promise<unknown>,
): Promise<void> {
  const db = await asked(factory.open('holdfast'))
  await change(db)
  db.close()
}

/** A copy of a database in another factory. */
export async function copyDatabase(from: IDBFactory, to: IDBFactory): Promise<IDBFactory> {
  const source = await asked(from.open('holdfast'))
  const opening = to.open('holdfast', source.version)
  const names = Array.from(source.objectStoreNames)
  opening.onupgradeneeded = () => names.forEach((name) => opening.result.createObjectStore(name))
  const target = await asked(opening)
  for (const name of names) {
    const table = source.transaction(name).objectStore(name)
    const [keys, values] = [await asked(table.getAllKeys()), await asked(table.getAll())]
    const into = target.transaction(name, 'readwrite').objectStore(name)
    await Promise.all(keys.map((key, at) => asked(into.put(values[at], key))))
  }
  source.close()
  target.close()
  return to
}

/** The table of snapshots: sealed pieces by key. */
export async function piecesOf(factory: IDBFactory): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>()
  await tamper(factory, async (db) => {
    const table = db.transaction('pieces').objectStore('pieces')
    const [keys, values] = [await asked(table.getAllKeys()), await asked(table.getAll())]
    // the engine names its pieces by strings
    keys.forEach((key, at) => found.set(key as string, values[at]))
  })
  return found
}

/** Puts this under the key; `undefined` takes away what is there. */
export const putPiece = (factory: IDBFactory, key: string, value: unknown): Promise<void> =>
  tamper(factory, async (db) => {
    const table = db.transaction('pieces', 'readwrite').objectStore('pieces')
    return value === undefined ? asked(table.delete(key)) : asked(table.put(value, key))
  })
