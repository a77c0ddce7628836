import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { ok } from '#shared/lib/result.ts'
import type { Engine, EngineHost } from './protocol.ts'
import type { Params } from './queries.ts'
import { createFeed, type Feed } from './testing/feed.ts'
import { noBuckets } from '#shared/domain/casualty/schema.ts'
import { countCalls } from './testing/count-calls.ts'
import { aCase, claim, denialBy, figure, idOf, incident, source, tie } from './testing/records.ts'
import { runEngine, type RunningEngine } from './testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const version1: Params<'statement.coverage'> = { statementId: 'statement-one', catalogueVersion: 1 }
const page: Params<'incidents.page'> = { text: '', filters: [], offset: 0, limit: 50 }

async function found(params: Partial<typeof page>): Promise<readonly string[]> {
  const list = await running.watch('incidents.page', { ...page, ...params })
  return running.answers(list)[0]?.rows.map((row) => row.title) ?? []
}

describe('incidents.page', () => {
  it('shows one line an incident, by reference, a page at a time', async () => {
    const late = { ...incident(10), reference: 'INC-2022-10000' }
    await save(late, incident(3), incident(1), incident(2))
    const list = await running.watch('incidents.page', { ...page, offset: 1, limit: 3 })
    const [answer] = running.answers(list)
    expect(answer?.total).toBe(4)
    expect(answer?.rows.map((row) => row.reference)).toEqual([
      'INC-2022-0002',
      'INC-2022-0003',
      'INC-2022-10000',
    ])
  })

  it('fills the line from the incident and its sources', async () => {
    const wire = { independenceGroup: 'one wire story' }
    await save(
      source(11, wire),
      source(12, wire),
      source(13),
      incident(1, {
        title: 'Theatre',
        dates: [{ edtf: '2022-03-16', basis: '', window: null }],
        places: [
          {
            name: 'Маріуполь',
            language: 'uk',
            position: { latitude: 47.096, longitude: 37.54857 },
            uncertaintyMeters: null,
            verbatim: '',
            publicationPrecision: 'exact',
            area: null,
            adminCode: '',
            control: { by: 'unknown', basis: '', sourceIds: [] },
          },
        ],
        categories: [tie('terror'), tie('deliberate'), tie('terror')],
        casualties: [figure('killed', 12, 15), figure('injured', 30, null)],
        claims: [11, 12, 13].map((n) => claim(idOf(n))),
        denials: [denialBy('A ministry')],
        evidence: [{ evidenceId: idOf(77), note: '' }],
      }),
    )
    const list = await running.watch('incidents.page', page)
    expect(running.answers(list)[0]?.rows).toEqual([
      {
        id: idOf(1),
        rev: 1,
        reference: 'INC-2022-0001',
        title: 'Theatre',
        edtf: '2022-03-16',
        place: 'Маріуполь',
        hasPosition: true,
        categoryKeys: ['statement-one.1.terror', 'statement-one.1.deliberate'],
        status: 'draft',
        verification: 'unverified',
        killed: { min: 12, max: 15 },
        injured: { min: 30, max: null },
        sources: 3,
        independentSources: 2,
        denials: 1,
        denialSearch: 'not-searched',
        evidence: 1,
        changedAt: '2026-11-23T09:00:00.000Z',
        createdBy: idOf(0xa),
      },
    ])
  })

  it('finds an incident when every word is in its text, its reference or the titles of its sources', async () => {
    const place = {
      language: 'uk',
      position: null,
      uncertaintyMeters: null,
      verbatim: '',
      publicationPrecision: 'exact' as const,
      area: null,
      adminCode: '',
      control: { by: 'unknown' as const, basis: '', sourceIds: [] },
    }
    await save(
      source(11, { title: 'Associated Press dispatch' }),
      incident(1, { title: 'Drama Theatre', summary: 'A shelter was hit', claims: [claim(idOf(11))] }),
      incident(2, {
        title: 'Hospital No. 3',
        assessment: 'Maternity ward',
        places: [{ ...place, name: 'Маріуполь' }],
      }),
    )
    expect(await found({ text: 'thea shelt' })).toEqual(['Drama Theatre'])
    expect(await found({ text: 'theatre maternity' })).toEqual([])
    expect(await found({ text: 'МАРІУПОЛЬ' })).toEqual(['Hospital No. 3'])
    expect(await found({ text: 'inc-2022-0002' })).toEqual(['Hospital No. 3'])
    expect(await found({ text: 'drama dispatch' })).toEqual(['Drama Theatre'])
    expect(await found({ text: '  ' })).toHaveLength(2)
  })

  it('lists under a phrase the incidents that the statement view counts there', async () => {
    await save(
      incident(1, { categories: [tie('school')] }),
      incident(2, { categories: [tie('school')], status: 'withdrawn' }),
      incident(3, { categories: [tie('hospital')] }),
    )
    expect(await found({ filters: ['category.statement-one.1.school'] })).toEqual(['Incident 1'])
    expect(await found({})).toHaveLength(3)
    const coverage = await running.watch('statement.coverage', version1)
    expect(
      running.answers(coverage)[0]?.categories.find((one) => one.categoryId === 'school')?.incidents,
    ).toBe(1)
  })

  it('follows a source that changes under its incidents: the title found and the origins counted', async () => {
    await save(source(11), source(12), incident(1, { claims: [claim(idOf(11)), claim(idOf(12))] }))
    const list = await running.watch('incidents.page', page)
    const search = await running.watch('incidents.page', { ...page, text: 'reuters' })
    const same = { independenceGroup: 'agency' }
    await save(source(11, { ...same, title: 'Reuters report' }, 2), source(12, same, 2))
    expect(running.answers(list).map((answer) => answer.rows[0]?.independentSources)).toEqual([2, 1])
    expect(running.answers(search).map((answer) => answer.total)).toEqual([0, 1])
  })
})

describe('statement.coverage', () => {
  it('counts what supports each phrase and what is missing, and sums what may be summed', async () => {
    await save(
      source(11),
      incident(1, {
        categories: [tie('school'), tie('school'), tie('terror')],
        status: 'accepted',
        claims: [claim(idOf(11))],
        casualties: [figure('killed', 2, 3)],
      }),
      incident(2, {
        categories: [tie('school')],
        denials: [denialBy('A ministry')],
        evidence: [{ evidenceId: idOf(77), note: '' }],
        casualties: [figure('killed', 4, null), figure('injured', 1, 1)],
      }),
      incident(3, { categories: [tie('terror')] }),
      incident(4, { categories: [tie('school', 'statement-two')], casualties: [figure('killed', 99, 99)] }),
      incident(5, { categories: [tie('school')], status: 'merged', casualties: [figure('killed', 99, 99)] }),
    )
    const coverage = await running.watch('statement.coverage', version1)
    expect(running.answers(coverage)).toEqual([
      {
        categories: [
          {
            categoryId: 'school',
            incidents: 2,
            reviewed: 1,
            accepted: 1,
            denied: 1,
            sources: 1,
            origins: 1,
            evidence: 1,
            killed: { min: 6, max: null },
            injured: { min: 1, max: 1 },
            withoutFigure: 0,
            withoutSource: 1,
            withoutEvidence: 1,
          },
          {
            categoryId: 'terror',
            incidents: 2,
            reviewed: 1,
            accepted: 1,
            denied: 0,
            sources: 1,
            origins: 1,
            evidence: 0,
            killed: { min: 2, max: 3 },
            injured: null,
            withoutFigure: 1,
            withoutSource: 1,
            withoutEvidence: 2,
          },
        ],
        whole: {
          incidents: 3,
          killed: { min: 6, max: null },
          injured: { min: 1, max: 1 },
          withoutFigure: 1,
          denied: 1,
          denials: 1,
          women: null,
          children: null,
          withoutBreakdown: 3,
          sources: { public: 1, intelligence: 0, witness: 0, official: 0 },
          recipients: 0,
          handOvers: 0,
        },
        otherVersions: [],
      },
    ])
  })

  it('has no totals where nobody gave a figure', async () => {
    await save(incident(1, { categories: [tie('school')] }))
    const coverage = await running.watch('statement.coverage', version1)
    expect(running.answers(coverage)[0]?.whole).toMatchObject({
      killed: null,
      injured: null,
      withoutFigure: 1,
    })
  })

  it('counts one wire story told by many as one origin, and only sources that support', async () => {
    const wire = { independenceGroup: 'one wire story', sourceClass: 'witness' as const }
    await save(
      source(11, wire),
      source(12, wire),
      source(13),
      source(14),
      incident(1, { categories: [tie('school')], claims: [claim(idOf(11)), claim(idOf(13))] }),
      incident(2, {
        categories: [tie('school')],
        claims: [claim(idOf(12)), claim(idOf(14), 'contradicts')],
      }),
    )
    const coverage = await running.watch('statement.coverage', version1)
    expect(running.answers(coverage)[0]).toMatchObject({
      categories: [{ sources: 3, origins: 2 }],
      whole: { sources: { public: 1, witness: 2, intelligence: 0, official: 0 } },
    })
  })

  it('keeps what is tied to another version apart, and says how much that is', async () => {
    const later = { ...tie('school'), catalogueVersion: 2 }
    await save(
      incident(1, { categories: [tie('school')] }),
      incident(2, { categories: [later, tie('terror')], casualties: [figure('killed', 5, 5)] }),
      incident(3, { categories: [later] }),
    )
    const first = await running.watch('statement.coverage', version1)
    const second = await running.watch('statement.coverage', { ...version1, catalogueVersion: 2 })
    expect(running.answers(first)[0]).toMatchObject({
      categories: [
        { categoryId: 'school', incidents: 1 },
        { categoryId: 'terror', incidents: 1 },
      ],
      otherVersions: [{ catalogueVersion: 2, incidents: 2 }],
    })
    expect(running.answers(second)[0]).toMatchObject({
      categories: [{ categoryId: 'school', incidents: 2, killed: { min: 5, max: 5 } }],
      otherVersions: [{ catalogueVersion: 1, incidents: 2 }],
    })
    expect(await found({ filters: ['category.statement-one.2.school'] })).toEqual([
      'Incident 2',
      'Incident 3',
    ])
  })

  it('derives women and children from the figures, and says how many incidents are not broken down', async () => {
    const of = (women: number, girls: number) => ({
      ...figure('killed', 10, 20),
      buckets: { ...noBuckets, women, girls },
    })
    await save(
      incident(1, { categories: [tie('school')], casualties: [of(2, 1)] }),
      incident(2, { categories: [tie('terror')], casualties: [of(3, 0)] }),
      incident(3, { categories: [tie('terror')], casualties: [figure('killed', 4, 4)] }),
    )
    const coverage = await running.watch('statement.coverage', version1)
    expect(running.answers(coverage)[0]?.whole).toMatchObject({
      women: { min: 5, max: 5 },
      children: { min: 1, max: 1 },
      withoutBreakdown: 1,
    })
  })

  it('follows a case that names a recipient', async () => {
    await save(incident(1, { categories: [tie('school')] }), aCase(20))
    const coverage = await running.watch('statement.coverage', version1)
    const named = aCase(20, 'Case 20', 2)
    const recipient = {
      id: idOf(21),
      recipientId: null,
      name: 'R',
      organisation: '',
      purpose: 'international-prosecution' as const,
      mayReceive: 'TLP:CLEAR' as const,
    }
    await save({ ...named, body: { ...named.body, recipients: [recipient] } })
    expect(running.answers(coverage).map(({ whole }) => whole.recipients)).toEqual([0, 1])
  })
})

describe('records', () => {
  it('gives one record whole, and the next version when it comes', async () => {
    const first = incident(1, { title: 'First', summary: 'Long words' })
    await save(first)
    const record = await running.watch('record.get', { id: first.id })
    await save(incident(2))
    const second = incident(1, { title: 'Second' }, 2)
    await save(second)
    expect(running.answers(record)).toEqual([first, second])
  })

  it('says that there is no such record, and gives it when there is', async () => {
    const record = await running.watch('record.get', { id: idOf(5) })
    await save(source(5))
    expect(running.answers(record)).toEqual([null, source(5)])
  })

  it('does not say that there is no such record before all of the journal is here', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
    const pull: EngineHost['pull'] = async (after, limit) => {
      if (after > 0) {
        reach()
        await held
      }
      return ok(feed.read(after, limit))
    }
    running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange, host: () => ({ pull }) })
    const following = save(...Array.from({ length: 600 }, (_, n) => incident(n)))
    await reached
    const record = await running.watch('record.get', { id: idOf(9_999) })
    expect(running.answers(record)).toEqual([])
    release()
    await following
    expect(running.answers(record)).toEqual([null])
  })

  it('lists a small kind by reference, and counts all kinds', async () => {
    await save(aCase(2), aCase(1), source(3), incident(4))
    const cases = await running.watch('records.all', { kind: 'case' })
    const counts = await running.watch('counts', {})
    expect(running.answers(cases)).toEqual([[aCase(1), aCase(2)]])
    expect(running.answers(counts)).toEqual([
      {
        analyst: 0,
        case: 2,
        coding: 0,
        'dossier-version': 0,
        'duplicate-review': 0,
        evidence: 0,
        'export-profile': 0,
        'hand-over': 0,
        import: 0,
        'import-profile': 0,
        incident: 1,
        'log-import': 0,
        'log-page': 0,
        'outside-analyst': 0,
        person: 0,
        'physical-item': 0,
        recipient: 0,
        'saved-view': 0,
        source: 1,
        statement: 0,
        'statistical-report': 0,
      },
    ])
  })
})

describe('subscriptions', () => {
  it('made before the rows are loaded are answered from all of them, and see the start', async () => {
    const factory = new IDBFactory()
    await save(incident(1), incident(2))
    ;(await runEngine({ feed, factory, range: IDBKeyRange })).stop()
    const answers: unknown[] = []
    const states: unknown[] = []
    const host = (engine: Engine): Partial<EngineHost> => {
      void engine.subscribe(1, 'counts', {})
      void engine.subscribe(2, 'status', {})
      return {
        answer: async (id, answer) => void (id === 1 ? answers : states).push(structuredClone(answer)),
      }
    }
    await runEngine({ feed, factory, range: IDBKeyRange, host })
    expect(answers).toMatchObject([{ incident: 2 }])
    expect(states.at(-1)).toEqual({ state: 'current', done: 2, total: 2 })
    states.length = 0
    await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange, host })
    expect(states).toMatchObject([{ state: 'starting' }, { state: 'current' }])
  })

  it('are told nothing by a commit that does not concern them or changes nothing they show', async () => {
    await save(incident(1), source(2))
    const list = await running.watch('incidents.page', page)
    const first = await running.watch('incidents.page', { ...page, limit: 1 })
    const sources = await running.watch('records.some', { ids: [idOf(2)] })
    await save(aCase(3))
    await save(source(2, { note: 'shown in no line of the list' }, 2))
    await running.engine.nudge(feed.log())
    expect([list, first].map((one) => running.answers(one).length)).toEqual([1, 1])
    expect(running.answers(sources)).toHaveLength(2)
  })

  it('are not even run by a commit of other kinds', async () => {
    await save(incident(1), source(2))
    const record = await running.watch('record.get', { id: idOf(1) })
    const decrypted = countCalls(running.store, 'read')
    await save(source(2, {}, 2), aCase(3))
    expect(decrypted()).toBe(0)
    await save(incident(1, {}, 2))
    expect(decrypted()).toBe(1)
    expect(running.answers(record)).toHaveLength(2)
  })

  it('end when nobody wants them', async () => {
    const list = await running.watch('incidents.page', page)
    running.engine.unsubscribe(list.id)
    await save(incident(1))
    expect(running.answers(list)).toHaveLength(1)
  })

  it('are pushed no older answer after a newer one', async () => {
    await save(incident(1))
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const read = running.store.read
    running.store.read = async (key) => {
      running.store.read = read
      const before = await read(key)
      await held
      return before
    }
    const slow = running.watch('record.get', { id: idOf(1) })
    await save(incident(1, { title: 'Newer' }, 2))
    release()
    expect(running.answers(await slow)).toEqual([incident(1, { title: 'Newer' }, 2)])
  })
})

describe('evidence.uses', () => {
  it('names the incidents that speak of an item, wherever in them, and follows their changes', async () => {
    const step = { id: idOf(90), leg: 'content', method: 'x', tool: '', note: '', on: 'unknown' } as const
    await save(
      incident(1, { evidence: [{ evidenceId: idOf(71), note: '' }] }),
      incident(2, {
        evidence: [{ evidenceId: idOf(71), note: '' }],
        claims: [{ ...claim(idOf(11)), evidenceId: idOf(72) }],
        verificationSteps: [{ ...step, result: 'supports', analystId: idOf(0xa), evidenceIds: [idOf(73)] }],
      }),
    )
    const uses = await running.watch('evidence.uses', {})
    const references = () =>
      Object.entries(running.answers(uses).at(-1) ?? {}).map(([id, incidents]) => [
        id,
        incidents.map(({ reference }) => reference),
      ])
    expect(references()).toEqual([
      [idOf(71), ['INC-2022-0001', 'INC-2022-0002']],
      [idOf(72), ['INC-2022-0002']],
      [idOf(73), ['INC-2022-0002']],
    ])
    await save(incident(1, { evidence: [] }, 2))
    expect(references()[0]).toEqual([idOf(71), ['INC-2022-0002']])
  })
})
