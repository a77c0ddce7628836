import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Params } from '../queries.ts'
import { countCalls } from '../testing/count-calls.ts'
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

describe('sources.found', () => {
  const found = async (text: string, limit = 20) => {
    const list = await running.watch('sources.found', { text, limit })
    return running.answers(list).at(-1)
  }

  it('finds by what the list of sources finds by, the last recorded first, and nothing that was taken back', async () => {
    await save(
      source(11, { title: 'Dispatch', publisher: 'Агентство' }),
      source(12, { title: 'Taken back dispatch', withdrawn: true }),
      source(13, { title: 'Own report', url: 'https://example.org/dispatch' }),
    )
    expect((await found('dispatch'))?.map(({ title }) => title)).toEqual(['Own report', 'Dispatch'])
    expect(await found('агент')).toEqual([
      { id: idOf(11), reference: 'SRC-2022-0011', title: 'Dispatch', publisher: 'Агентство' },
    ])
    expect((await found(''))?.map(({ title }) => title)).toEqual(['Own report', 'Dispatch'])
    expect(await found('nowhere')).toEqual([])
  })

  it('is as short, and reads as little, among many as among few', async () => {
    const read = countCalls(running.store, 'read')
    await save(...Array.from({ length: 300 }, (_, n) => source(n + 11)))
    expect(await found('')).toHaveLength(20)
    expect(await found('source')).toHaveLength(20)
    expect(read()).toBe(0)
  })
})

describe('sources.linked', () => {
  const linked = async (url: string, except = '') => {
    const asked = await running.watch('sources.linked', { url, except })
    return running.answers(asked).at(-1)
  }
  const url = 'https://example.org/1'

  it('names another source in use with the same link, a front page too, and none for no link', async () => {
    await save(
      source(11, { url: '' }),
      source(12, { url, withdrawn: true }),
      source(13, { url, title: 'The post' }),
      source(14, { url }),
      source(15, { url: 'https://example.org/' }),
    )
    expect(await linked(` ${url} `)).toMatchObject({ id: idOf(13), title: 'The post' })
    expect(await linked(url, idOf(13))).toMatchObject({ id: idOf(14) })
    expect(await linked('https://example.org/')).toMatchObject({ id: idOf(15) })
    expect(await linked('https://example.org/2')).toBeNull()
    expect(await linked('')).toBeNull()
  })

  it('reads the one source alone that has it, and follows what is saved', async () => {
    await save(...Array.from({ length: 300 }, (_, n) => source(n + 11, { url: `${url}${n}` })))
    const read = countCalls(running.store, 'read')
    const asked = await running.watch('sources.linked', { url: `${url}7`, except: '' })
    expect(running.answers(asked)).toMatchObject([{ id: idOf(18) }])
    expect(read()).toBe(1)
    await save(source(18, { url }, 2))
    expect(running.answers(asked).at(-1)).toBeNull()
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
