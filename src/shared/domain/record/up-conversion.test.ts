import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noConsentRecorded } from '../consent/schema.ts'
import { version1 as anyVersion1 } from '../testing/version-1.fixture.ts'
import version1 from './version-1.fixture.json' with { type: 'json' }
import { recordKinds } from './kinds.ts'
import { bringUpToDate } from './up-conversion.ts'

const byAnalyst = {
  assertedBy: '017fb6a5-e601-7000-8000-000000000001',
  assertedAt: '2022-03-20T08:00:00.000Z',
}
/** The links of the stored file are asserted by whoever loads it. */
const written = version1.map((record) =>
  'categories' in record.body
    ? {
        ...record,
        body: {
          ...record.body,
          categories: record.body.categories?.map((link) => ({ ...link, ...byAnalyst })),
        },
      }
    : record,
)

describe('records of version 1', () => {
  test.each(written)('come up to date: $kind $id', (record) => {
    const { kind, schemaVersion, body } = bringUpToDate(record)
    expect(schemaVersion).toBe(recordKinds[kind].schemaVersion)
    expect(recordKinds[kind].body.safeParse(body).error).toBeUndefined()
  })

  test('keep what was written, and gain nothing but "not known"', () => {
    const incident = written.find(({ kind, body }) => kind === 'incident' && 'denials' in body)
    const before = incident?.body as Record<string, unknown> // the fixture's own shape
    const after = bringUpToDate({ kind: 'incident', schemaVersion: 1, body: before }).body
    expect(after).toMatchObject({ title: before['title'], summary: before['summary'], denialSearch: 'found' })
    expect(after).toMatchObject({
      targets: [],
      reviews: [],
      attack: { method: 'unknown', repeatStrike: 'unknown' },
    })
  })

  test.each(anyVersion1)(
    'any $kind comes up to date, and gone back again is what was written',
    ({ kind, written: any, older }) => {
      fc.assert(
        fc.property(any, (before) => {
          const after = bringUpToDate({ kind, schemaVersion: 1, body: before })
          expect(after.schemaVersion).toBe(recordKinds[kind].schemaVersion)
          expect(recordKinds[kind].body.parse(after.body)).toEqual(after.body)
          expect(older(after.body)).toEqual(before)
        }),
      )
    },
  )

  test('are made up of every kind that has changed since', () => {
    const changed = Object.entries(recordKinds).filter(([, { schemaVersion }]) => schemaVersion > 1)
    expect(anyVersion1.map(({ kind }) => kind)).toEqual(changed.map(([kind]) => kind))
    expect(new Set(changed.map(([, { schemaVersion }]) => schemaVersion))).toEqual(new Set([2, 3]))
  })

  test('a rebuttal, a blank as-of and an overlap said twice find their new places', () => {
    const [a, b] = ['017fb6a5-e6f1-7000-8000-000000000001', '017fb6a5-e6f1-7000-8000-000000000002']
    const report1 = written.find(({ kind }) => kind === 'statistical-report')?.body as { figures: object[] } // the fixture's own shape
    const figure = (id: string | undefined, other: string | undefined) => ({
      ...report1.figures[0],
      id,
      asOf: { sourceText: ' ', instant: null },
      overlapsWith: [other, '017fb6a5-e6f1-7000-8000-00000000dead'],
    })
    const report = bringUpToDate({
      kind: 'statistical-report',
      schemaVersion: 1,
      body: { title: 'T', quote: '', note: '', figures: [figure(a, b), figure(b, a)] },
    })
    expect(report.body).toMatchObject({
      figures: [
        { id: a, overlapsWith: [b], asOf: { sourceText: 'unknown' } },
        { id: b, overlapsWith: [], asOf: { sourceText: 'unknown' } },
      ],
    })
  })

  test('evidence of version 2 says nothing of where it comes from, and keeps what it says', () => {
    const body = {
      title: '',
      collected: { url: '', at: '2022-03-16', by: 'Olena', tool: '', clockOffset: 'slow' },
      consent: noConsentRecorded,
      graphic: 'unknown',
      tlp: 'TLP:AMBER',
      retentionHold: '',
      note: '',
      file: {
        blobId: 'a'.repeat(32),
        originalName: 'a.txt',
        declaredType: '',
        sniffedType: null,
        bytes: 1,
        sha256: 'b'.repeat(64),
        sha512: 'c'.repeat(128),
      },
      metadata: null,
      perceptualHash: null,
      copyRole: 'evidentiary',
      derivedFrom: null,
      transform: null,
    }
    expect(bringUpToDate({ kind: 'evidence', schemaVersion: 2, body })).toMatchObject({
      schemaVersion: 3,
      body: { ...body, collected: { from: '', ...body.collected } },
    })
  })

  test('a version that no step leads from is a bug, and said so', () => {
    expect(() => bringUpToDate({ kind: 'source', schemaVersion: 0, body: {} })).toThrow('No step')
    expect(() => bringUpToDate({ kind: 'sorcery', schemaVersion: 1, body: {} })).toThrow('No such kind')
  })
})
