import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { pairId, pairOf } from '#shared/domain/duplicate-review/pair-id.ts'
import type { DuplicateDecision } from '#shared/domain/duplicate-review/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { DuplicateFilter } from '../duplicate-answers.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { claim, idOf, incident, source } from '../testing/records.ts'
import { lastAnswer } from '../testing/all-answers.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine
beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const save = (...records: readonly StoredRecord[]) => running.engine.nudge(feed.put(...records))
const all = { logId: null, reason: null, least: 0, offset: 0, limit: 50 } as const

/** The newest answer, and the pairs in it by the numbers of their incidents. */
async function listed(filter: Partial<DuplicateFilter> = {}) {
  const { answers } = await asked(filter)
  return answers()
}
async function asked(filter: Partial<DuplicateFilter> = {}) {
  const watching = await running.watch('duplicates.page', { ...all, ...filter })
  const found = async () => (await lastAnswer(running, watching))?.found
  const answers = async () =>
    (await found())?.pairs.map(({ one, other }) => [numberOf(one.id), numberOf(other.id)])
  return { found, answers }
}
const numberOf = (id: string): number => parseInt(id.slice(-12), 16)

const theatre = { title: 'Drama theatre, basement', dates: [{ edtf: '2022-03-16', basis: '', window: null }] }
const decided = (
  one: number,
  other: number,
  decision: DuplicateDecision,
  rev = 1,
): StoredRecord<'duplicate-review'> => ({
  ...incident(1),
  id: pairId(idOf(one), idOf(other)),
  rev,
  reference: 'DUP-2022-0001',
  kind: 'duplicate-review',
  body: { incidentIds: pairOf(idOf(one), idOf(other)), decision, note: '' },
})

/** An import of a log: of its body only what the engine reads. */
const logImport = (n: number, sourceId: string) =>
  ({
    ...incident(n),
    kind: 'log-import',
    body: { sourceId },
  }) as unknown as StoredRecord<'log-import'>

describe('the queue of likely duplicates', () => {
  it('lists pairs with their reasons, the likeliest first, and follows what is saved', async () => {
    await save(
      source(21, { url: 'https://twitter.com/a/status/15' }),
      source(22, { url: 'https://x.com/b/status/15?s=20' }),
      incident(1, theatre),
      incident(2, theatre),
      incident(3, { title: 'Bakery', claims: [claim(idOf(21))] }),
      incident(4, { title: 'Shelling', claims: [claim(idOf(22))] }),
    )
    const { found, answers } = await asked()
    expect(await found()).toMatchObject({
      total: 2,
      all: 2,
      later: 0,
      byReason: { link: 1, date: 1, words: 1, place: 0 },
      pairs: [
        {
          id: pairId(idOf(3), idOf(4)),
          one: { reference: 'INC-2022-0003' },
          other: { reference: 'INC-2022-0004' },
          score: 0.8,
          reasons: [{ kind: 'link', link: 'tweet:15' }],
          isSameLog: false,
        },
        {
          reasons: [
            { kind: 'date', days: 0, isSure: true },
            { kind: 'words', hashes: { length: 3 } },
          ],
        },
      ],
    })
    await save(incident(2, { ...theatre, title: 'Something else' }, 2))
    await expect.poll(answers).toEqual([[3, 4]])
    await save(source(22, { url: '' }, 2))
    await expect.poll(answers).toEqual([])
  })

  it('leaves out what was told apart, related or merged, and puts what was put off at the end', async () => {
    await save(incident(1, theatre), incident(2, theatre), incident(3, theatre))
    const count = await running.watch('duplicates.count', {}) // told before what is watched after it
    const { answers, found } = await asked()
    await expect.poll(answers).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    await save(decided(1, 2, 'later'))
    await expect
      .poll(async () => [await answers(), (await found())?.later, running.answers(count).at(-1)])
      .toEqual([
        [
          [1, 3],
          [2, 3],
          [1, 2],
        ],
        1,
        2,
      ])
    await save(decided(1, 2, 'different', 2))
    await expect.poll(answers).toEqual([
      [1, 3],
      [2, 3],
    ])
    await save(decided(1, 2, 'open', 3))
    await expect.poll(answers).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    const to = { id: idOf(0xe0), type: 'part-of' as const, incidentId: idOf(1), note: '' }
    await save(
      incident(3, { ...theatre, relations: [to] }, 2),
      incident(2, { ...theatre, status: 'withdrawn' }, 2),
    )
    await expect.poll(answers).toEqual([])
  })

  it('is narrowed down by log, reason and score; rows of one log count for less, and its own link for nothing', async () => {
    const log = source(30, { title: 'A log', url: 'https://example.org/log' })
    const post = source(31, { url: 'https://t.me/a/1' })
    const places = [{ ...newPlace('en'), name: 'Mariupol' }]
    const row = (n: number, ...sources: readonly number[]) =>
      incident(n, { ...theatre, places, claims: [30, ...sources].map((at) => claim(idOf(at))) })
    await save(log, post, logImport(40, log.id), row(1), row(2), row(3, 31))
    await save(incident(4, { title: 'Bakery', claims: [claim(idOf(31))] }))
    const { found, answers } = await asked()
    const pairs = [
      [3, 4],
      [1, 2],
      [1, 3],
      [2, 3],
    ]
    await expect.poll(answers).toEqual(pairs)
    expect((await found())?.logs).toEqual([{ id: log.id, name: 'A log', pairs: 4 }])
    expect((await found())?.pairs.map(({ isSameLog }) => isSameLog)).toEqual([false, true, true, true])
    expect(await listed({ logId: log.id })).toEqual(pairs)
    expect(await listed({ logId: idOf(4) })).toEqual([])
    expect(await listed({ reason: 'link' })).toEqual([[3, 4]])
    expect(await listed({ least: 0.9 })).toEqual([])
  })
})
