import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Relation } from '#shared/domain/relation/schema.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { claim, idOf, incident, source } from '../testing/records.ts'
import type { Params } from '../queries.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const to = (n: number, type: Relation['type'] = 'part-of', note = ''): Relation => ({
  id: idOf(0xe0 + n),
  type,
  incidentId: idOf(n),
  note,
})

describe('incident.relations', () => {
  it('tells an incident what others say of it, and follows them', async () => {
    await save(incident(1), incident(2, { relations: [to(1, 'duplicate-of', 'same post'), to(3)] }))
    const watching = await running.watch('incident.relations', { id: idOf(1) })
    expect(running.answers(watching)).toMatchObject([
      [{ type: 'duplicate-of', note: 'same post', from: { id: idOf(2), title: 'Incident 2' } }],
    ])
    await save(incident(2, { relations: [] }, 2))
    expect(running.answers(watching).at(-1)).toEqual([])
  })

  it('says once that two were merged, and still says it when only the other does', async () => {
    const gone = incident(2, { status: 'merged', relations: [to(1, 'merged-into')] })
    await save(incident(1, { relations: [to(2, 'merged-from')] }), gone)
    const [ofStaying, ofGone] = [
      await running.watch('incident.relations', { id: idOf(1) }),
      await running.watch('incident.relations', { id: idOf(2) }),
    ]
    expect([running.answers(ofStaying)[0], running.answers(ofGone)[0]]).toEqual([[], []])
    await save(incident(1, { relations: [to(3)] }, 2), incident(3, { relations: [to(1, 'contradicts')] }))
    expect(running.answers(ofStaying).at(-1)).toMatchObject([
      { type: 'merged-into', from: { id: idOf(2) } },
      { type: 'contradicts', from: { id: idOf(3) } },
    ])
  })
})

describe('incidents.lines', () => {
  it('gives those that are there, in the order asked for, and follows them', async () => {
    await save(incident(1), incident(2))
    const watching = await running.watch('incidents.lines', { ids: [idOf(2), idOf(9), idOf(1)] })
    expect(running.answers(watching)[0]?.map(({ id }) => id)).toEqual([idOf(2), idOf(1)])
    await save(incident(9))
    expect(
      running
        .answers(watching)
        .at(-1)
        ?.map(({ id }) => id),
    ).toEqual([idOf(2), idOf(9), idOf(1)])
  })
})

describe('persons.incidents', () => {
  it('says which incidents name a person, by the id alone', async () => {
    const named = { personId: idOf(7), codeName: 'W-17', role: 'witness', note: '' } as const
    await save(incident(1, { persons: [named] }), incident(2), incident(3, { persons: [named] }))
    const watching = await running.watch('persons.incidents', {})
    expect(running.answers(watching)[0]?.[idOf(7)]?.map(({ id }) => id)).toEqual([idOf(1), idOf(3)])
  })
})

describe('incidents.similar', () => {
  const written = {
    id: idOf(1),
    texts: [],
    edtfs: [],
    positions: [],
    placeNames: [],
    sources: [],
    related: [],
  }

  it('finds another incident by the link of its source, and says so', async () => {
    await save(
      source(7, { url: 'https://mobile.twitter.com/a/status/15?s=20' }),
      incident(2, { claims: [claim(idOf(7))] }),
      incident(3),
    )
    const watching = await running.watch('incidents.similar', {
      ...written,
      sources: [{ id: idOf(8), url: 'https://x.com/a/status/15' }],
    })
    expect(running.answers(watching)).toMatchObject([
      [{ line: { id: idOf(2) }, score: 0.8, reasons: [{ kind: 'link', link: 'tweet:15' }] }],
    ])
    await save(source(7, { url: '' }, 2))
    expect(running.answers(watching).at(-1)).toEqual([])
  })

  it('says which words are shared, and leaves out the incident itself and what was merged away', async () => {
    const body = {
      title: 'Драматичний театр, укриття',
      dates: [{ edtf: '2022-03-16', basis: '', window: null }],
    }
    await save(incident(1, body), incident(2, body), incident(3, { ...body, status: 'merged' }))
    const params = { ...written, texts: ['УКРИТТЯ: драматичний театр'], edtfs: ['2022-03-17'] }
    const watching = await running.watch('incidents.similar', params)
    expect(running.answers(watching)[0]).toMatchObject([
      {
        line: { id: idOf(2) },
        reasons: [
          { kind: 'date', days: 1, isSure: true },
          { kind: 'words', words: ['драматичний', 'театр', 'укриття'] },
        ],
      },
    ])
  })
  const theatre = {
    title: 'Drama theatre, basement',
    dates: [{ edtf: '2022-03-16', basis: '', window: null }],
  }
  const asking = { ...written, texts: [theatre.title], edtfs: ['2022-03-16'] }
  const found = async (params: Params<'incidents.similar'>) => {
    const watching = await running.watch('incidents.similar', params)
    return running.answers(watching)[0]?.map(({ line }) => line.id)
  }

  it('leaves out what is related already, whichever of the two says so, and what took in a related one', async () => {
    await save(
      incident(2, theatre),
      incident(3, { ...theatre, relations: [to(1, 'contradicts')] }),
      incident(4, { status: 'merged', relations: [to(5, 'merged-into')] }),
      incident(5, { ...theatre, status: 'merged', relations: [to(6, 'merged-into')] }),
      incident(6, theatre),
    )
    expect(await found(asking)).toEqual([idOf(2), idOf(6)])
    expect(await found({ ...asking, related: [idOf(2), idOf(4)] })).toEqual([])
  })

  it('takes words that stand in many incidents of the workspace for a turn of phrase', async () => {
    await save(...Array.from({ length: 8 }, (_, at) => incident(2 + at, theatre)))
    expect(await found(asking)).toHaveLength(5)
    await save(incident(10, theatre))
    expect(await found(asking)).toEqual([])
  })
})
