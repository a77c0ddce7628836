import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { createFeed, type Feed } from '../testing/feed.ts'
import { claim, idOf, incident, source } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const counts = { read: 3, created: 1, updated: 1, unchanged: 1, conflicts: 0, rejected: 0 }

const logImport = (n: number, body: Partial<BodyOf<'log-import'>> = {}): StoredRecord<'log-import'> => ({
  ...incident(n),
  reference: `LOG-2026-${String(n).padStart(4, '0')}`,
  kind: 'log-import',
  body: {
    title: `Import ${n}`,
    sourceId: idOf(90),
    file: { evidenceId: idOf(91), name: 'mill.csv', sha256: '0'.repeat(64), bytes: 10 },
    reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] },
    profile: {
      title: 'Mills',
      note: '',
      log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
      recognise: [],
      blanks: [],
      fields: [],
    },
    missingColumns: [],
    fieldsLeft: [],
    counts,
    otherRules: false,
    reread: 0,
    conflicts: [],
    rejected: [],
    gone: [],
    pages: [],
    undone: null,
    ...body,
  },
})

const titles = async (only: string) => {
  const asked = await running.watch('incidents.page', {
    text: '',
    categoryId: null,
    offset: 0,
    limit: 9,
    only,
  })
  return () =>
    running
      .answers(asked)
      .at(-1)
      ?.rows.map(({ title }) => title)
}

it('lists imports of logs, the newest first, and says which was undone', async () => {
  const undone = { at: '2026-11-24T09:00:00.000Z', by: idOf(0xa), left: [] }
  await running.engine.nudge(feed.put(logImport(1), logImport(2, { undone })))
  const asked = await running.watch('logs.list', {})
  const lines = running.answers(asked).at(-1)
  expect(lines?.map(({ reference, isUndone }) => [reference, isUndone])).toEqual([
    ['LOG-2026-0002', true],
    ['LOG-2026-0001', false],
  ])
  expect(lines?.[1]).toMatchObject({ logName: 'Log of mills', fileName: 'mill.csv', counts })
})

it('narrows the list of incidents down to those that a source tells of', async () => {
  const told = await titles(`claimed-by.${idOf(90)}`)
  await running.engine.nudge(
    feed.put(
      source(90),
      incident(1, { claims: [claim(idOf(91)), claim(idOf(90))] }),
      incident(2, { claims: [claim(idOf(91))] }),
    ),
  )
  expect(told()).toEqual(['Incident 1'])
})
