import { expect, it } from 'vitest'
import { Connection, isConnectionLost } from './connection.ts'

it('fails what is under way when the browser closes the database, which would never be answered', async () => {
  const connection = new Connection()
  const db = new EventTarget()
  connection.watch(db as IDBDatabase) // nothing else of it is used
  const answered = connection.answer(Promise.resolve(7))
  const forgotten = connection.answer(new Promise(() => undefined))
  expect(await answered).toBe(7)
  db.dispatchEvent(new Event('close'))
  expect(await forgotten.catch(isConnectionLost)).toBe(true)
})
