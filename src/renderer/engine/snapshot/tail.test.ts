import fc from 'fast-check'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { analystIds, incidentIds, sourceIds } from '#shared/domain/testing/basics.fixture.ts'
import { incidentBody } from '#shared/domain/testing/incident.fixture.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { allAnswers, answersFromZero } from '../testing/all-answers.ts'
import { createFeed } from '../testing/feed.ts'
import { aCase, figure, incident, source } from '../testing/records.ts'
import { runEngine } from '../testing/running-engine.ts'

const range = IDBKeyRange

const anIncident = fc
  .tuple(incidentBody, fc.constantFrom(...incidentIds), fc.constantFrom(...analystIds), fc.nat({ max: 9 }))
  .map(([body, id, createdBy, rev]): StoredRecord => ({
    ...incident(0, body, rev + 1),
    id,
    createdBy,
    reference: `INC-2022-${id.slice(-4)}`,
  }))
const aSource = fc
  .tuple(
    fc.constantFrom(...sourceIds),
    fc.constantFrom('', 'wire', ' Wire', 'other'),
    fc.constantFrom('', 'https://t.me/a/1', 'https://t.me/s/a/1'),
    fc.constantFrom('Source 1', 'Агентство', 'x'),
  )
  .map(([id, independenceGroup, url, title]): StoredRecord => ({
    ...source(0, { independenceGroup, url, title }),
    id,
    reference: `SRC-2022-${id.slice(-4)}`,
  }))
const aReport = fc.constantFrom('', 'Маріуполь').map((exclusions): StoredRecord => ({
  ...incident(500),
  kind: 'statistical-report',
  body: { title: 'UN', quote: '', note: '', figures: [{ ...figure('killed', 1, null), exclusions }] },
}))
const anyRecord = fc.oneof(
  { arbitrary: anIncident, weight: 5 },
  { arbitrary: aSource, weight: 3 },
  aReport,
  fc.nat({ max: 3 }).map((n): StoredRecord => aCase(700 + n)),
)

/** Pages as they come, and whether the workspace was locked and unlocked after each. */
const sessions = fc.array(
  fc.record({ page: fc.array(anyRecord, { minLength: 1, maxLength: 60 }), locked: fc.boolean() }),
  { minLength: 2, maxLength: 5 },
)

describe('a snapshot and what came after it', () => {
  it('answer every query as the journal followed from its beginning does', async () => {
    let tails = 0
    await fc.assert(
      fc.asyncProperty(sessions, async (turns) => {
        const feed = createFeed()
        const options = { feed, factory: new IDBFactory(), range, engine: { pieceBytes: 5_000 } }
        let running = await runEngine(options)
        for (const { page, locked } of turns) {
          await running.engine.nudge(feed.put(...page))
          if (!locked) continue
          running.stop()
          running = await runEngine(options)
          expect(running.openings).toMatchObject([{ columns: 'snapshot', snapshotFault: null }])
          tails += Number(running.pulls.length > 0)
        }
        running.stop()
        const reopened = await runEngine(options)
        expect(reopened.openings).toMatchObject([{ columns: 'snapshot' }])
        const answers = await allAnswers(reopened, feed.current())
        reopened.stop()
        expect(answers).toEqual(await answersFromZero(options, new IDBFactory()))
      }),
      { numRuns: 25 },
    )
    expect(tails).toBeGreaterThan(5) // or nothing was followed after a snapshot
  }, 120_000)
})
