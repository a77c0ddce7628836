import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { incidentStatus } from '#shared/domain/incident/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { idOf, incident, tie } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine
beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const [olena, borys] = [idOf(0xa), idOf(0xb)]

const codingOf = (n: number, incidentId: string, coder: string): StoredRecord<'coding'> => {
  const { body: _, kind: __, ...meta } = incident(n)
  return {
    ...meta,
    reference: `COD-2022-000${n}`,
    createdBy: coder,
    kind: 'coding',
    body: {
      incidentId,
      incidentRev: 1,
      statementId: 'statement-one',
      catalogueVersion: 1,
      categoryIds: [],
      note: '',
    },
  }
}

test('the queue holds what waits for a decision and what was sent back, and lets go of the rest', async () => {
  await save(...incidentStatus.options.map((status, index) => incident(index + 1, { status })))
  const queue = await running.watch('review.queue', {})
  await save(incident(2, { status: 'accepted' }, 2))
  expect(running.answers(queue).map((rows) => rows.map(({ status }) => status))).toEqual([
    ['submitted', 'in-review', 'returned'],
    ['in-review', 'returned'],
  ])
})

test('somebody codes what others linked, once, and is told nothing of what they chose', async () => {
  const byBorys = { ...tie('school'), assertedBy: borys }
  await save(
    incident(1, { categories: [tie('school')] }),
    incident(2, { categories: [byBorys] }),
    incident(3),
    incident(4, { categories: [byBorys], status: 'withdrawn' }),
    incident(5, { categories: [byBorys], assessment: 'Concluded' }),
  )
  const queue = await running.watch('coding.queue', { analystId: olena })
  await save(codingOf(6, idOf(2), olena), codingOf(7, idOf(5), borys))
  expect(running.answers(queue).map((rows) => rows.map(({ id }) => id))).toEqual([
    [idOf(2), idOf(5)],
    [idOf(5)],
  ])
  expect(Object.keys(running.answers(queue)[0]?.[0] ?? {}).toSorted()).toEqual([
    'edtf',
    'id',
    'place',
    'reference',
    'rev',
    'title',
  ])
})

test('an incident linked to two statements is coded once with each', async () => {
  const by = { assertedBy: borys }
  const categories = [
    { ...tie('school'), ...by },
    { ...tie('school', 'statement-two'), ...by },
  ]
  await save(incident(1, { categories }))
  const queue = await running.watch('coding.queue', { analystId: olena })
  const first = codingOf(2, idOf(1), olena)
  await save(first)
  expect(running.answers(queue).at(-1)).toHaveLength(1)
  const second = codingOf(3, idOf(1), olena)
  await save({ ...second, body: { ...second.body, statementId: 'statement-two' } })
  expect(running.answers(queue).at(-1)).toEqual([])
})
