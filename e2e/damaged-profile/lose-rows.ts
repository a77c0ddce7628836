import type { Page } from '@playwright/test'

/** Takes every tenth row out of the store, which the store itself cannot know: what is left is whole. */
export const loseRows = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(request.error?.name)))
      })
    const db = await done(indexedDB.open('holdfast'))
    const rows = db.transaction('rows', 'readwrite', { durability: 'strict' }).objectStore('rows')
    const keys = await done(rows.getAllKeys())
    for (const [at, key] of keys.entries()) if (at % 10 === 0) await done(rows.delete(key))
    db.close()
  })
