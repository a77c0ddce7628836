import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SealedBox } from '../cipher.ts'
import { allAnswers, answersFromZero } from '../testing/all-answers.ts'
import { copyDatabase, piecesOf, putPiece } from '../testing/database.ts'
import { createFeed } from '../testing/feed.ts'
import { aCase, claim, figure, idOf, incident, source, tie } from '../testing/records.ts'
import { runEngine, type RunOptions } from '../testing/running-engine.ts'

const range = IDBKeyRange
const engine = { pieceBytes: 250 }
const OTHER = '00000000-0000-7000-8000-00000000cafe'

const feed = createFeed()
const incidents = (rev: number) =>
  [1, 2, 3, 4].map((n) =>
    incident(
      n,
      {
        title: `Incident ${n} театр`,
        categories: [tie('school')],
        casualties: [figure('killed', n, n + rev)],
        claims: [claim(idOf(11)), claim(idOf(12))],
      },
      rev,
    ),
  )

/** A workspace that was opened twice: two generations, each whole. */
async function opened(more: Partial<RunOptions> = {}): Promise<IDBFactory> {
  const factory = new IDBFactory()
  const own = createFeed()
  for (const rev of [1, 2]) {
    own.put(source(11), source(12, { independenceGroup: 'wire' }), aCase(20), ...incidents(rev))
    for (let n = 0; n < 100; n += 1) own.log() // enough for another generation
    ;(await runEngine({ feed: own, factory, range, engine, ...more })).stop()
  }
  return factory
}

let whole: IDBFactory
let foreign: ReadonlyMap<string, unknown>
let expected: Awaited<ReturnType<typeof answersFromZero>>

beforeAll(async () => {
  for (const rev of [1, 2]) {
    feed.put(source(11), source(12, { independenceGroup: 'wire' }), aCase(20), ...incidents(rev))
    for (let n = 0; n < 100; n += 1) feed.log()
  }
  expected = await answersFromZero({ feed, range }, new IDBFactory())
  whole = await opened()
  foreign = await piecesOf(await opened({ attachment: { workspaceId: OTHER } }))
})

/** Opens a damaged copy: all answers must be right, and what was wrong must have been told. */
async function openedDamaged(changes: ReadonlyMap<string, unknown>, more: Partial<RunOptions> = {}) {
  const factory = await copyDatabase(whole, new IDBFactory())
  for (const [key, value] of changes) await putPiece(factory, key, value)
  const running = await runEngine({ feed, factory, range, engine, ...more })
  expect(running.failures).toEqual([])
  expect(await allAnswers(running, feed.current())).toEqual(expected)
  running.stop()
  const again = await runEngine({ feed, factory, range, engine, ...more })
  expect(again.openings).toMatchObject([{ columns: 'snapshot', snapshotFault: null }])
  expect(await allAnswers(again, feed.current())).toEqual(expected)
  again.stop()
  return running.openings[0]
}

const cut = (box: SealedBox): SealedBox => ({ ...box, box: box.box.slice(0, -1) })
const flipped = (box: SealedBox): SealedBox => ({
  ...box,
  box: box.box.map((byte, at) => (at === box.box.length >> 1 ? byte ^ 1 : byte)),
})
const newest = (keys: Iterable<string>) => [...keys].filter((key) => Number.parseInt(key, 10) === 2)
const firstOf = (key: string) => key.replace(/\d+$/, '00000')
const olderKey = (key: string) => key.replace('2', '1')

describe('a damaged piece of the newest snapshot leads to the one before, without a word to the analyst', () => {
  it('has two generations to do it with, of both parts in several pieces', async () => {
    const keys = [...(await piecesOf(whole)).keys()]
    expect(newest(keys).filter((key) => key.includes('.lines.')).length).toBeGreaterThan(2)
    expect(newest(keys).filter((key) => key.includes('.rest.')).length).toBeGreaterThan(1)
    expect(keys).toContain(olderKey(newest(keys).find((key) => key.endsWith('index')) ?? ''))
    expect(await openedDamaged(new Map())).toMatchObject({ columns: 'snapshot', snapshotFault: null })
  })

  const damages: readonly [string, (key: string, pieces: ReadonlyMap<string, unknown>) => unknown, string][] =
    [
      ['missing', () => undefined, 'missing-piece'],
      ['truncated', (key, pieces) => cut(pieces.get(key) as SealedBox), 'undecryptable'],
      ['with one bit flipped', (key, pieces) => flipped(pieces.get(key) as SealedBox), 'undecryptable'],
      ['no box at all', () => null, 'undecryptable'],
      [
        'that of the generation before',
        (key, pieces) => pieces.get(olderKey(key)) ?? pieces.get(firstOf(olderKey(key))),
        'undecryptable',
      ],
      [
        'that of another workspace under the same key',
        (key) => foreign.get(key) ?? foreign.get(firstOf(key)),
        'undecryptable',
      ],
      [
        'another of the same generation',
        (key, pieces) => pieces.get(key === firstOf(key) ? key.replace(/0$/, '1') : firstOf(key)),
        'undecryptable',
      ],
    ]
  it.each(damages)('%s, whichever it is', async (_, damage, snapshotFault) => {
    const pieces = await piecesOf(whole)
    const keys = newest(pieces.keys()).filter((key) => !key.endsWith('index'))
    for (const key of keys)
      expect(await openedDamaged(new Map([[key, damage(key, pieces)]]))).toMatchObject({
        state: 'current',
        columns: 'older-snapshot',
        snapshotFault,
      })
  })

  it.each(damages.slice(1, 6))('when it is the index, %s', async (which, damage) => {
    const pieces = await piecesOf(whole)
    const [key = ''] = newest(pieces.keys()).filter((one) => one.endsWith('index'))
    const told = await openedDamaged(new Map([[key, damage(key, pieces)]]))
    const snapshotFault = which.includes('workspace') ? 'other-workspace' : 'undecryptable'
    expect(told).toMatchObject({ columns: 'older-snapshot', snapshotFault })
  })

  it('when it has no index, which is a writing that was cut off: nothing is wrong then', async () => {
    const [key = ''] = newest((await piecesOf(whole)).keys()).filter((one) => one.endsWith('index'))
    const told = await openedDamaged(new Map([[key, undefined]]))
    expect(told).toMatchObject({ columns: 'snapshot', snapshotFault: null })
  })
})

describe('without any snapshot of use', () => {
  it('the rows are read', async () => {
    const pieces = await piecesOf(whole)
    const all = new Map([...pieces].map(([key, box]) => [key, flipped(box as SealedBox)]))
    expect(await openedDamaged(all)).toMatchObject({ columns: 'rows', snapshotFault: 'undecryptable' })
    const none = new Map([...pieces].map(([key]) => [key, undefined]))
    expect(await openedDamaged(none)).toMatchObject({ columns: 'rows', snapshotFault: null })
  })

  it('as after an update: what other code worked out is not taken up', async () => {
    const told = await openedDamaged(new Map(), { engine: { ...engine, build: 'another' } })
    expect(told).toMatchObject({ columns: 'rows', snapshotFault: 'other-format' })
  })
})
