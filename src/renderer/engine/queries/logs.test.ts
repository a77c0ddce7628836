import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { createFeed, type Feed } from '../testing/feed.ts'
import { counts, logImport } from '../testing/log-import.ts'
import { claim, idOf, incident, source } from '../testing/records.ts'
import { runEngine, type RunningEngine } from '../testing/running-engine.ts'

let feed: Feed
let running: RunningEngine

beforeEach(async () => {
  feed = createFeed()
  running = await runEngine({ feed, factory: new IDBFactory(), range: IDBKeyRange })
})

const titles = async (only: string) => {
  const asked = await running.watch('incidents.page', {
    text: '',
    filters: [only],
    offset: 0,
    limit: 9,
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
