import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { createFeed } from '../testing/feed.ts'
import { incident, tie } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'

test('a list is as long as its lines are many, and stays so while incidents change', async () => {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await running.engine.nudge(
    feed.put(
      incident(1, { title: 'A theatre', categories: [tie('terror')] }),
      incident(2, { title: 'A school', status: 'accepted' }),
      incident(3, { title: 'A theatre school' }),
    ),
  )
  const lists = [
    { text: '', filters: [] },
    { text: 'theatre', filters: [] },
    { text: 'school', filters: ['status.accepted', 'status.submitted'] },
    { text: '', filters: ['category.statement-one.1.terror'] },
    { text: '', filters: ['nothing-of-ours'] },
  ]
  const watched = await Promise.all(
    lists.map(async (filter) => ({
      count: await running.watch('incidents.count', filter),
      ids: await running.watch('incidents.ids', filter),
    })),
  )
  const now = () => watched.map(({ count }) => running.answers(count).at(-1))
  expect(now()).toEqual([3, 2, 1, 1, 0])
  await running.engine.nudge(feed.put(incident(3, { title: 'A school', status: 'submitted' }, 2)))
  expect(now()).toEqual([3, 1, 2, 1, 0])
  expect(now()).toEqual(watched.map(({ ids }) => running.answers(ids).at(-1)?.length))
})

test('what cannot be looked for is not counted as nothing', async () => {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await running.engine.nudge(feed.put(incident(1)))
  const asked = await running.watch('incidents.count', { text: 'status:dra', filters: [] })
  expect(running.answers(asked)).toEqual([null])
})
