import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { Params } from '../queries.ts'
import { createFeed } from '../testing/feed.ts'
import { idOf, incident, tie } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'

test('a list names every incident that fits it, not those of one page alone', async () => {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await running.engine.nudge(
    feed.put(
      incident(2, { title: 'A theatre' }),
      incident(1, { title: 'Another theatre', categories: [tie('terror')] }),
      incident(3, { title: 'A school', categories: [tie('terror')] }),
    ),
  )
  const idsOf = async (filter: Partial<Params<'incidents.ids'>>) => {
    const list = await running.watch('incidents.ids', { text: '', categoryId: null, ...filter })
    return running.answers(list)[0]
  }
  expect(await idsOf({})).toEqual([idOf(1), idOf(2), idOf(3)])
  expect(await idsOf({ text: 'theatre' })).toEqual([idOf(1), idOf(2)])
  expect(await idsOf({ text: 'theatre', only: 'status.accepted' })).toEqual([])
  const page = { text: 'theatre', categoryId: null, offset: 0, limit: 1 }
  const list = await running.watch('incidents.page', page)
  expect(running.answers(list)[0]).toMatchObject({ total: 2, rows: [{ id: idOf(1) }] })
})
