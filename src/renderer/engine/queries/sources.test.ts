import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Params } from '../queries.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { claim, denialBy, figure, idOf, incident, source } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const all: Params<'sources.list'> = {
  text: '',
  group: null,
  withWithdrawn: false,
  order: 'reference',
  limit: 100,
}

async function listed(params: Partial<typeof all> = {}) {
  const list = await running.watch('sources.list', { ...all, ...params })
  return running.answers(list).at(-1)
}
const titles = async (params: Partial<typeof all>) => (await listed(params))?.rows.map(({ title }) => title)

describe('sources.list', () => {
  it('leaves out what was taken back, unless it is asked for, and says how many there are', async () => {
    await save(
      source(11, { title: 'In use' }),
      source(12, { title: 'Taken back', withdrawn: true, independenceGroup: 'wire' }),
    )
    const list = await running.watch('sources.list', all)
    expect(running.answers(list)).toMatchObject([
      { total: 1, withdrawn: 1, rows: [{ title: 'In use' }], groups: [] },
    ])
    const whole = await running.watch('sources.list', { ...all, withWithdrawn: true })
    expect(running.answers(whole)).toMatchObject([
      { total: 2, withdrawn: 1, rows: [{ isWithdrawn: false }, { title: 'Taken back', isWithdrawn: true }] },
    ])
    await save(source(12, { title: 'Taken back', withdrawn: false }, 2))
    expect(running.answers(list).at(-1)).toMatchObject({ total: 2, withdrawn: 0 })
  })

  it('counts the incidents that name a source for anything, and its claims for and against', async () => {
    const rebuttals = [{ id: idOf(0xab), text: 'No', sourceIds: [idOf(12)] }]
    await save(
      source(11),
      source(12),
      source(13),
      incident(1, { claims: [claim(idOf(11)), claim(idOf(11), 'contradicts')] }),
      incident(2, {
        claims: [claim(idOf(11))],
        casualties: [{ ...figure('killed', 1, 1), sourceIds: [idOf(12)] }],
      }),
      incident(3, { denials: [{ ...denialBy('A ministry'), rebuttals }] }),
    )
    const rows = (await listed())?.rows.map((row) => [row.incidents, row.supports, row.contradicts])
    expect(rows).toEqual([
      [2, 2, 1],
      [2, 0, 0],
      [0, 0, 0],
    ])
  })

  it('is ordered by grade without taking "cannot be judged" for the worst, or by use', async () => {
    await save(
      source(11, { title: 'E', reliability: 'E' }),
      source(12, { title: 'F', reliability: 'F' }),
      source(13, { title: 'A', reliability: 'A' }),
      incident(1, { claims: [claim(idOf(12))] }),
    )
    expect(await titles({ order: 'grade' })).toEqual(['A', 'F', 'E'])
    expect(await titles({ order: 'used' })).toEqual(['F', 'E', 'A'])
  })

  it('finds by title, publisher, author, link, group and reference, and by group alone', async () => {
    await save(
      source(11, { title: 'Dispatch', publisher: 'Агентство', independenceGroup: 'Wire story' }),
      source(12, { title: 'Copy', url: 'https://example.org/wire', independenceGroup: ' wire  STORY ' }),
      source(13, { title: 'Own report', author: 'N. N.' }),
    )
    expect(await titles({ text: 'wire' })).toEqual(['Dispatch', 'Copy'])
    expect(await titles({ text: 'агентство dispatch' })).toEqual(['Dispatch'])
    expect(await titles({ text: 'SRC-2022-0013' })).toEqual(['Own report'])
    expect(await titles({ group: 'WIRE story' })).toEqual(['Dispatch', 'Copy'])
    expect((await listed({ limit: 1 }))?.total).toBe(3)
    expect((await listed())?.groups).toEqual([{ name: 'Wire story', sources: 2 }])
  })
})

describe('source.usage', () => {
  it('tells by incident what is taken from the source, and who repeats its origin', async () => {
    await save(
      source(11, { independenceGroup: 'Wire' }),
      source(12, { independenceGroup: 'wire' }),
      source(13),
      incident(1, {
        claims: [{ ...claim(idOf(11)), states: 'It was hit.', credibility: '2' }, claim(idOf(13))],
        casualties: [{ ...figure('killed', 3, 5), sourceIds: [idOf(11)] }, figure('injured', 9, 9)],
        denials: [{ ...denialBy('A ministry'), sourceIds: [idOf(11)] }],
      }),
      incident(2, { claims: [claim(idOf(13))] }),
    )
    const usage = await running.watch('source.usage', { id: idOf(11) })
    expect(running.answers(usage)).toMatchObject([
      {
        incidents: 1,
        uses: [
          {
            incidentId: idOf(1),
            claims: [{ states: 'It was hit.', credibility: '2', stance: 'supports' }],
            figures: [{ harm: 'killed', range: { min: 3, max: 5 } }],
            denials: [{ by: 'A ministry' }],
            rebuttals: 0,
          },
        ],
        reports: [],
        sameOrigin: [{ id: idOf(12) }],
      },
    ])
    await save(source(12, { independenceGroup: '' }, 2))
    expect(running.answers(usage).at(-1)?.sameOrigin).toEqual([])
  })

  it('is nothing for a source that nothing names', async () => {
    await save(source(11))
    const usage = await running.watch('source.usage', { id: idOf(11) })
    expect(running.answers(usage)).toEqual([{ incidents: 0, uses: [], reports: [], sameOrigin: [] }])
  })
})
