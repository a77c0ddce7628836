import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { createFeed } from './testing/feed.ts'
import { incident } from './testing/records.ts'
import { runEngine } from './testing/running-engine.ts'

test('tags are counted in any spelling, narrow the list down, and their words are found', async () => {
  const feed = createFeed()
  const { engine, watch, answers } = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await engine.nudge(
    feed.put(
      incident(1, { tags: ['Вода', 'to call back'] }),
      incident(2, { tags: ['вода'] }),
      incident(3, { tags: ['Вода'], status: 'withdrawn' }),
      incident(4, { title: 'Вода в підвалі' }),
    ),
  )
  const tags = await watch('incidents.tags', {})
  expect(answers(tags).at(-1)).toEqual([
    { key: 'вода', tag: 'Вода', count: 3 },
    { key: 'to call back', tag: 'to call back', count: 1 },
  ])
  const titles = async (text: string, ...filters: string[]) => {
    const page = await watch('incidents.page', { text, filters, offset: 0, limit: 10 })
    return answers(page)
      .at(-1)
      ?.rows.map(({ title }) => title)
  }
  expect(await titles('', 'tag.вода')).toEqual(['Incident 1', 'Incident 2', 'Incident 3'])
  expect(await titles('', 'tag.вода', 'tag.to call back', 'status.draft')).toEqual([
    'Incident 1',
    'Incident 2',
  ])
  expect(await titles('tag:воду')).toEqual(['Incident 1', 'Incident 2', 'Incident 3'])
  expect(await titles('-tag:вода вода')).toEqual(['Вода в підвалі'])
  expect(await titles('"call back"')).toEqual(['Incident 1'])
  const facets = await watch('incidents.facets', { text: '', filters: ['tag.to call back', 'tag.gone'] })
  expect(answers(facets).at(-1)?.tags).toEqual([
    { filter: 'tag.вода', count: 3 },
    { filter: 'tag.to call back', count: 1 },
    { filter: 'tag.gone', count: 0 },
  ])
  await engine.nudge(feed.put(incident(1, { tags: [] }, 2)))
  expect(answers(tags).at(-1)).toEqual([{ key: 'вода', tag: 'Вода', count: 2 }])
})
