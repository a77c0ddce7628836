import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { Params } from '../queries.ts'
import { createFeed } from '../testing/feed.ts'
import { claim, denialBy, idOf, incident, source, tie } from '../testing/records.ts'
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
    const list = await running.watch('incidents.ids', { text: '', filters: [], ...filter })
    return running.answers(list)[0]
  }
  expect(await idsOf({})).toEqual([idOf(1), idOf(2), idOf(3)])
  expect(await idsOf({ text: 'theatre' })).toEqual([idOf(1), idOf(2)])
  expect(await idsOf({ text: 'theatre', filters: ['status.accepted'] })).toEqual([])
  const page = { text: 'theatre', filters: [], offset: 0, limit: 1 }
  const list = await running.watch('incidents.page', page)
  expect(running.answers(list)[0]).toMatchObject({ total: 2, rows: [{ id: idOf(1) }] })
})

test('what is chosen of one facet is an alternative, facets and what an incident has all hold together', async () => {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  const on = (edtf: string) => [{ edtf, basis: '', window: null }]
  await running.engine.nudge(
    feed.put(
      source(90),
      incident(1, { status: 'draft', dates: on('2022-03-09'), claims: [claim(idOf(90))] }),
      incident(2, { status: 'accepted', dates: on('2022-04'), denials: [denialBy('Somebody')] }),
      incident(3, {
        status: 'rejected',
        dates: on('2023-01'),
        claims: [claim(idOf(90))],
        denials: [denialBy('Somebody')],
      }),
    ),
  )
  const shown = async (...filters: string[]) => {
    const list = await running.watch('incidents.ids', { text: '', filters })
    return running.answers(list)[0]
  }
  expect(await shown('status.draft', 'status.accepted')).toEqual([idOf(1), idOf(2)])
  expect(await shown('status.draft', 'status.accepted', 'month.2022-04')).toEqual([idOf(2)])
  expect(await shown('month.2022-03', 'month.2022-04')).toEqual([idOf(1), idOf(2)])
  expect(await shown('year.2022')).toEqual([idOf(1), idOf(2)])
  expect(await shown('has.source')).toEqual([idOf(1), idOf(3)])
  expect(await shown('has.source', 'has.denial')).toEqual([idOf(3)])
  expect(await shown('nothing-of-ours')).toEqual([])
})

test('a drawn area holds an incident of which one place lies in it, however the list is narrowed down otherwise', async () => {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  const at = (latitude: number, longitude: number) => ({
    ...newPlace('en'),
    position: { latitude, longitude },
  })
  await running.engine.nudge(
    feed.put(
      incident(1, { places: [at(50.45, 30.52)] }),
      incident(2, { places: [newPlace('en'), at(50.45, 30.52), at(47.1, 37.55)], status: 'submitted' }),
      incident(3, { places: [at(47.1, 37.55)] }),
      incident(4, { places: [newPlace('en')] }),
    ),
  )
  const area = [
    { latitude: 46, longitude: 35 },
    { latitude: 46, longitude: 40 },
    { latitude: 49, longitude: 40 },
    { latitude: 49, longitude: 35 },
  ]
  const shown = async (...filters: string[]) => {
    const list = await running.watch('incidents.ids', { text: '', filters, area })
    return running.answers(list)[0]
  }
  expect(await shown()).toEqual([idOf(2), idOf(3)])
  expect(await shown('status.draft')).toEqual([idOf(3)])
})
