import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { Projection } from '../projection.ts'
import type { Answer, Params, QueryName } from '../queries.ts'
import { createFeed } from '../testing/feed.ts'
import { idOf, incident } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'
import { incidentsChosen } from './incidents-chosen.ts'

const everything = { text: '', filters: [] }

async function engineWith(...accepted: readonly number[]) {
  const feed = createFeed()
  const running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
  await running.engine.nudge(
    feed.put(...[1, 2, 3, 4, 5].map((n) => incident(n, accepted.includes(n) ? { status: 'accepted' } : {}))),
  )
  const ask = async <Q extends QueryName>(name: Q, params: Params<Q>): Promise<Answer<Q> | undefined> =>
    running.answers(await running.watch(name, params)).at(-1)
  return ask
}

test('of what was chosen it is told how much the list shows', async () => {
  const ask = await engineWith(1, 2, 3)
  const these = { kind: 'these', ids: [1, 4, 5, 99].map(idOf) } as const
  expect(await ask('incidents.chosen', { ...everything, chosen: these })).toEqual({ count: 3, shown: 3 })
  const accepted = { text: '', filters: ['status.accepted'] }
  expect(await ask('incidents.chosen', { ...accepted, chosen: these })).toEqual({ count: 3, shown: 1 })
  const all = { kind: 'all', of: accepted, except: [idOf(2), idOf(4)] } as const
  expect(await ask('incidents.chosen', { ...everything, chosen: all })).toEqual({ count: 2, shown: 2 })
})

test('some lines of a list, those among some, and all but some', async () => {
  const ask = await engineWith(1, 3)
  const order = [{ column: 'status', descending: true }] as const
  const ids = (more: Partial<Params<'incidents.ids'>>) =>
    ask('incidents.ids', { ...everything, order, ...more })
  expect(await ids({})).toEqual([1, 3, 2, 4, 5].map(idOf))
  expect(await ids({ lines: { from: 1, to: 3 } })).toEqual([3, 2].map(idOf))
  expect(await ids({ among: [5, 1, 99].map(idOf) })).toEqual([1, 5].map(idOf))
  expect(await ids({ except: [3, 4].map(idOf) })).toEqual([1, 2, 5].map(idOf))
})

test('what changes the list of which all were chosen changes what is told, whatever is shown', () => {
  const reports = { kinds: new Set(['statistical-report'] as const), ids: new Set<string>(), caughtUp: false }
  const isAffected = (of: Params<'incidents.count'>) =>
    incidentsChosen.affectedBy(
      reports,
      { ...everything, chosen: { kind: 'all', of, except: [] } },
      new Projection(),
    )
  expect(isAffected({ text: '', filters: ['left-out.x'] })).toBe(true)
  expect(isAffected(everything)).toBe(false)
})
