import { expect, test, vi } from 'vitest'
import { changeOf } from './change.ts'
import { Projection } from './projection.ts'
import type { incidentsPage } from './queries/incidents-page.ts'
import type { QueryContext } from './queries/query.ts'
import { registry } from './queries/registry.ts'
import type { Answer, Params, QueryName } from './queries.ts'
import { createSubscriptions } from './subscriptions.ts'
import { aCase, claim, idOf, incident, source } from './testing/records.ts'

const notAsked = (): never => {
  throw new Error('Nobody asks for this')
}

function watched() {
  const projection = new Projection()
  const state: { status: Answer<'status'>['state'] } = { status: 'current' }
  const context: QueryContext = {
    projection,
    places: projection.places,
    get duplicates() {
      return notAsked()
    },
    status: () => ({ state: state.status, done: 0, total: 0 }),
    record: notAsked,
  }
  const pushed: (readonly [id: number, answer: Answer<QueryName>])[] = []
  const subscriptions = createSubscriptions(context, async (id, answer) => void pushed.push([id, answer]))
  const put = async (...records: Parameters<Projection['apply']>[0]) => {
    projection.apply(records)
    await subscriptions.changed(changeOf(records, false))
  }
  return { projection, state, pushed, subscriptions, put }
}

const page: Params<'incidents.page'> = { text: '', filters: [], offset: 0, limit: 10 }

/** Counts how often the query is answered. */
const runsOf = (query: { run: (typeof incidentsPage)['run'] }) => vi.spyOn(query, 'run').mockClear()

test('a list is not asked again for what cannot alter it, and is for what can', async () => {
  const { subscriptions, put } = watched()
  await put(source(50), incident(1, { claims: [claim(idOf(50))] }))
  for (const [id, filters] of [[], ['left-out.x']].entries())
    subscriptions.add(id, 'incidents.page', { ...page, filters })
  const runs = runsOf(registry['incidents.page'])
  const after = async (...records: Parameters<Projection['apply']>[0]): Promise<number> => {
    const before = runs.mock.calls.length
    await put(...records)
    return runs.mock.calls.length - before
  }
  expect(await after(aCase(3))).toBe(0)
  expect(await after(source(51))).toBe(0) // that nobody names yet
  expect(await after(source(50, { independenceGroup: 'wire' }, 2))).toBe(2)
  expect(await after(incident(2, { claims: [claim(idOf(51))] }))).toBe(2)
  expect(await after(source(51, { title: 'Another title' }, 2))).toBe(2)
  expect(await after(incident(2, {}, 2))).toBe(2)
  expect(await after(source(51, {}, 3))).toBe(0)
  await subscriptions.changed({ kinds: new Set(['statistical-report']), ids: new Set(), caughtUp: false })
  expect(runs).toHaveBeenCalledTimes(9)
})

test('while a journal is followed several of its pages are answered once, and none is left untold', async () => {
  const { state, pushed, subscriptions, put } = watched()
  subscriptions.add(1, 'incidents.page', page)
  subscriptions.add(2, 'counts', {})
  subscriptions.add(3, 'status', {})
  const runs = runsOf(registry['incidents.page'])
  state.status = 'following'
  await put(incident(1))
  for (let n = 2; n <= 24; n += 1) await put(n % 2 === 0 ? aCase(n) : incident(n))
  expect(runs).toHaveBeenCalledTimes(2)
  state.status = 'current'
  await put(aCase(25))
  expect(runs).toHaveBeenCalledTimes(3)
  expect(pushed.findLast(([id]) => id === 1)?.[1]).toMatchObject({ total: 12 })
  expect(pushed.findLast(([id]) => id === 2)?.[1]).toMatchObject({ incident: 12, case: 13 })
})

test('what was typed over before its turn came is not looked for', async () => {
  const { projection, pushed, subscriptions, put } = watched()
  await put(...Array.from({ length: 3 }, (_, n) => incident(n + 1)))
  while (projection.prepareSearch()) continue
  const runs = runsOf(registry['incidents.page'])
  const asked = ['i', 'in', 'inc'].map((text, id) => {
    subscriptions.add(id, 'incidents.page', { ...page, text })
    if (id > 0) subscriptions.remove(id - 1)
    return subscriptions.refresh(id)
  })
  await Promise.all(asked)
  expect(runs).toHaveBeenCalledTimes(1)
  expect(pushed).toMatchObject([[2, { total: 3 }]])
})

test('a search that is not ready lets others go first, and is given up when it is not wanted any more', async () => {
  const { projection, pushed, subscriptions } = watched()
  projection.apply(Array.from({ length: 3_000 }, (_, n) => incident(n + 1)))
  expect(projection.isSearchReady).toBe(false)
  const runs = runsOf(registry['incidents.page'])
  subscriptions.add(1, 'incidents.page', { ...page, text: 'incident 7' })
  subscriptions.add(2, 'counts', {})
  subscriptions.add(3, 'incidents.page', { ...page, text: 'incident 8' })
  const searching = subscriptions.refresh(1)
  const other = subscriptions.refresh(3)
  await subscriptions.refresh(2)
  subscriptions.remove(3)
  expect(pushed).toMatchObject([[2, { incident: 3_000 }]])
  await Promise.all([searching, other])
  expect(projection.isSearchReady).toBe(true)
  expect(runs).toHaveBeenCalledTimes(1)
  expect(pushed.map(([id]) => id)).toEqual([2, 1])
})
