import { expect, test } from 'vitest'
import type { CustodyEvent } from './schema.ts'
import { standingOf } from './standing.ts'

let minute = 0
const event = (type: CustodyEvent['type'], outcome: CustodyEvent['outcome'] = 'success'): CustodyEvent => ({
  type,
  outcome,
  evidenceId: '017fb6a5-e601-7000-8000-000000000001',
  at: `2022-03-20T08:${String(minute++ % 60).padStart(2, '0')}:00.000Z`,
  agent: '017fb6a5-e601-7000-8000-000000000002',
  detail: '',
  transfer: null,
})
const taken = [event('ingestion'), event('message digest calculation')]
const [good, bad] = [() => event('fixity check'), () => event('fixity check', 'failure')]

test('what was taken in is held, and proven by the hashes of its arrival', () => {
  expect(standingOf(taken)).toMatchObject({ kind: 'held', provenAt: taken[1]?.at })
  expect(standingOf([])).toBeUndefined()
})

test('a failed check quarantines from then on, and a later good one lifts it', () => {
  const first = bad()
  expect(standingOf([...taken, first, bad()])).toMatchObject({
    kind: 'quarantined',
    since: first.at,
    provenAt: taken[1]?.at,
  })
  const lifted = good()
  expect(standingOf([...taken, first, lifted])).toMatchObject({ kind: 'held', provenAt: lifted.at })
})

test('what was given up stays so whatever a check says, until it is taken in again', () => {
  const given = [...taken, event('deaccession')]
  for (const check of [good, bad]) expect(standingOf([...given, check()])?.kind).toBe('given-up')
  expect(standingOf([...given, event('ingestion', 'duplicate')])?.kind).toBe('given-up')
  expect(standingOf([...given, event('ingestion')])?.kind).toBe('held')
})

test('what was deleted stays deleted', () => {
  const gone = [...taken, event('deaccession'), event('deletion')]
  const after = [...gone, good(), bad(), event('ingestion'), event('deaccession')]
  expect(standingOf(after)).toEqual(standingOf(gone))
  expect(standingOf([...taken, event('deletion', 'failure')])?.kind).toBe('held')
})

test('other events change nothing', () => {
  const others = (['transfer', 'replication', 'validation', 'dissemination'] as const).map((type) =>
    event(type),
  )
  expect(standingOf([...taken, ...others])).toEqual(standingOf(taken))
})
