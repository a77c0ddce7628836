import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { claim, figure, idOf, incident, source, tie } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const me = idOf(0xa) // the builders' analyst
const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const at = (name: string) => [{ ...newPlace('en'), name }]
const on = (edtf: string) => [{ edtf, basis: '', window: null }]
const killed = (min: number, max: number | null) => [{ ...figure('killed', min, max), sourceIds: [idOf(99)] }]

async function seen(analystId = me) {
  const asked = await running.watch('overview', { analystId })
  const answer = running.answers(asked).at(-1)
  if (answer === undefined) throw new Error('no answer')
  return answer
}
async function behind(...filters: readonly string[]): Promise<readonly string[]> {
  const page = { text: '', filters, offset: 0, limit: 50 }
  const asked = await running.watch('incidents.page', page)
  return (
    running
      .answers(asked)
      .at(-1)
      ?.rows.map(({ title }) => title) ?? []
  )
}

const report = (figures: BodyOf<'statistical-report'>['figures']): StoredRecord<'statistical-report'> => ({
  ...incident(500),
  reference: 'STA-2022-0001',
  kind: 'statistical-report',
  body: { title: 'UN figure', quote: '', figures, note: '' },
})

describe('totals', () => {
  it('add the lowest and the highest figures, and count apart who has none', async () => {
    await save(
      incident(1, { casualties: killed(2, 3) }),
      incident(2, { casualties: killed(4, 10) }),
      incident(3),
      incident(4, { casualties: killed(0, 0) }),
    )
    expect((await seen()).killed).toEqual({ range: { min: 6, max: 13 }, withFigure: 3, withoutFigure: 1 })
    expect((await seen()).injured).toEqual({ range: null, withFigure: 0, withoutFigure: 4 })
    expect(await behind('figure.killed')).toEqual(['Incident 1', 'Incident 2', 'Incident 4'])
    expect(await behind('no-figure.killed')).toEqual(['Incident 3'])
    expect(await behind('figure.injured')).toEqual([])
    expect(await behind('no-figure.injured')).toHaveLength(4)
    for (const none of ['figure', 'figure.ghosts', 'no-figure.ghosts', 'no-comparable-figure.ghosts'])
      expect(await behind(none)).toEqual([])
  })

  it('have no upper limit when one figure has none, and leave out what does not stand', async () => {
    await save(
      incident(1, { casualties: killed(2, null) }),
      incident(2, { casualties: killed(99, 99), status: 'withdrawn' }),
    )
    expect((await seen()).killed.range).toEqual({ min: 2, max: null })
    expect(await seen()).toMatchObject({ incidents: 1, fallen: 1 })
    expect(await behind('figure.killed')).toEqual(['Incident 1'])
    expect(await behind('no-figure.injured')).toEqual(['Incident 1'])
  })
})

describe('a published figure', () => {
  const un = { ...figure('killed-or-injured', 2_501, null), scope: 'Ukraine', exclusions: 'Mariupol' }

  it('stands beside what is logged, with what it leaves out counted apart', async () => {
    await save(
      incident(1, { title: 'Theatre', places: at('Mariupol, Donetsk oblast'), casualties: killed(300, 600) }),
      incident(2, { title: 'Market', places: at('Kharkiv'), casualties: killed(5, 7) }),
      incident(3, { title: 'Road', places: at('Izium') }),
      report([un]),
    )
    expect((await seen()).reports[0]?.figures).toEqual([
      expect.objectContaining({
        published: { min: 2_501, max: null },
        scope: 'Ukraine',
        exclusions: 'Mariupol',
        sources: 0,
        origins: 0,
        logged: {
          covered: { range: { min: 5, max: null }, withFigure: 1, withoutFigure: 1 },
          leftOut: { range: { min: 300, max: null }, withFigure: 1, withoutFigure: 0 },
        },
      }),
    ])
    expect(await behind(`left-out.${un.id}`)).toEqual(['Theatre'])
    expect(await behind(`not-left-out.${un.id}`)).toEqual(['Market', 'Road'])
    const comparable = `comparable-figure.${un.harm}`
    expect(await behind(`not-left-out.${un.id}`, comparable)).toEqual(['Market'])
    expect(await behind(`not-left-out.${un.id}`, `no-${comparable}`)).toEqual(['Road'])
    expect(await behind(`left-out.${un.id}`, comparable)).toEqual(['Theatre'])
    expect(await behind(`left-out.${un.id}`, `no-${comparable}`)).toEqual([])
  })

  it('of combatants is compared with nothing, and one that leaves nothing out covers all', async () => {
    await save(
      incident(1, { places: at('Mariupol'), casualties: killed(1, 1) }),
      report([{ ...un, population: 'combatant' }]),
    )
    expect((await seen()).reports[0]?.figures[0]?.logged).toBeNull()
    await save({ ...report([{ ...un, exclusions: '' }]), rev: 2 })
    expect((await seen()).reports[0]?.figures[0]?.logged?.leftOut.withFigure).toBe(0)
  })
})

describe('what needs somebody', () => {
  it('is what was returned to them and what waits for their review, each with its list', async () => {
    await save(
      incident(1, { title: 'Back', status: 'returned' }),
      incident(2, { title: 'Waiting', status: 'submitted' }),
    )
    const mine = (await seen(me)).needs.map(({ filter }) => filter)
    expect(mine).toContain(`returned-to.${me}`)
    expect(mine).not.toContain(`to-review-by.${me}`)
    const another = idOf(0xb)
    const theirs = (await seen(another)).needs.map(({ filter }) => filter)
    expect(theirs).toContain(`to-review-by.${another}`)
    expect(theirs).not.toContain(`returned-to.${another}`)
    expect(await behind(`to-review-by.${another}`)).toEqual(['Waiting'])
  })

  it('is every number that has no source, and a grade that its sources no longer bear', async () => {
    const confirmed = { ...claim(idOf(11)), credibility: '1' as const }
    await save(
      source(11, { independenceGroup: '' }),
      source(12, { independenceGroup: '' }),
      incident(1, { title: 'Graded', claims: [confirmed, claim(idOf(12))] }),
      incident(2, {
        title: 'Counted',
        casualties: [figure('killed', 1, 1)],
        denialSearch: 'searched-none-found',
      }),
    )
    expect(await behind('unconfirmed')).toEqual([])
    expect(await behind('unsourced-figure')).toEqual(['Counted'])
    expect(await behind('no-source')).toEqual(['Counted'])
    expect(await behind('denial-not-looked-for')).toEqual(['Graded'])
    const same = { independenceGroup: 'Wire' }
    await save(source(11, same, 2), source(12, same, 2))
    expect(await behind('unconfirmed')).toEqual(['Graded'])
    expect(await behind('one-origin')).toEqual(['Graded'])
  })
})

describe('counts', () => {
  it('are told by category, by month and by verification, and lead to what they count', async () => {
    await save(
      source(11, { independenceGroup: 'Wire' }),
      source(12, { independenceGroup: 'wire' }),
      incident(1, {
        dates: on('2022-03-16'),
        categories: [tie('school'), tie('terror')],
        claims: [claim(idOf(11))],
      }),
      incident(2, {
        dates: on('2022-03'),
        categories: [tie('school')],
        verification: 'disputed',
        claims: [claim(idOf(12))],
      }),
      incident(3, { dates: on('2022') }),
      incident(4, { dates: on('2022-04-01/2022-04-03') }),
      incident(5),
    )
    const answer = await seen()
    expect(answer.months.map(({ filter, count }) => `${filter} ${count}`)).toEqual([
      'month.2022-03 2',
      'month.2022-04 1',
      'month.2022 1',
      'month.unknown 1',
    ])
    expect(answer.categories.map(({ count }) => count)).toEqual([2, 1])
    expect(answer.verification.find(({ filter }) => filter === 'verification.disputed')?.count).toBe(1)
    expect(answer).toMatchObject({ sources: 2, origins: 1 })
    expect(await behind('month.2022-03')).toEqual(['Incident 1', 'Incident 2'])
    expect(await behind('month.unknown')).toEqual(['Incident 5'])
  })

  it('of a filter that is none of ours name nothing', async () => {
    await save(incident(1))
    for (const filter of ['', 'nonsense', 'month.2022-03.x', 'status.<b>'])
      expect(await behind(filter)).toEqual([])
  })
})
