import { describe, expect, test } from 'vitest'
import { emptyCase } from '../case/defaults.ts'
import { isClosed, isDecision, mayBecome } from '../review/transitions.ts'
import { incidentStatus } from '../incident/schema.ts'
import { emptyIncident } from '../incident/defaults.ts'
import type { StoredRecord } from './kinds.ts'
import { isRestorable, restoredBody } from './restored-body.ts'

const meta = {
  id: '017fb6a5-e6f2-7000-8000-000000000001',
  rev: 1,
  reference: 'INC-2022-0001',
  schemaVersion: 2,
  createdAt: '2022-03-20T08:00:00.000Z',
  createdBy: '017fb6a5-e6a0-7000-8000-000000000001',
  changedAt: '2022-03-20T08:00:00.000Z',
  changedBy: '017fb6a5-e6a0-7000-8000-000000000001',
}
const incident = (body: Partial<StoredRecord<'incident'>['body']>): StoredRecord<'incident'> => ({
  ...meta,
  kind: 'incident',
  body: { ...emptyIncident(), title: 'T', ...body },
})
const aCase = (nextExhibit: number): StoredRecord<'case'> => ({
  ...meta,
  kind: 'case',
  body: { ...emptyCase(), title: 'C', nextExhibit },
})
const review = {
  id: '017fb6a5-e6f2-7000-8000-000000000002',
  reviewer: meta.createdBy,
  at: meta.createdAt,
  rev: 2,
  decision: 'accepted' as const,
  comment: '',
  checklist: [],
}

describe('an earlier version as the next one', () => {
  test('brings the words back and keeps every decision of a reviewer', () => {
    const now = incident({ summary: 'new', status: 'returned', reviews: [review] })
    const body = restoredBody(now, incident({ summary: 'old', status: 'submitted' }))
    expect(body).toMatchObject({ summary: 'old', reviews: [review], status: 'submitted' })
  })

  test('stands where a step leads from where it stands now, and never at a decision of old', () => {
    for (const now of incidentStatus.options)
      for (const earlier of incidentStatus.options) {
        const { status } = restoredBody(
          incident({ status: now }),
          incident({ summary: 'old', status: earlier }),
        )
        expect(mayBecome(now, status)).toBe(true)
        expect(status !== now && isDecision(status)).toBe(false)
        expect(status === now && isClosed(now)).toBe(false)
      }
  })

  test.each(['accepted', 'rejected', 'in-review', 'merged'] as const)(
    'comes back as a draft when it was %s',
    (status) => {
      expect(restoredBody(incident({}), incident({ status }))).toMatchObject({ status: 'draft' })
    },
  )

  test('opens nothing again where only tags differ', () => {
    for (const status of incidentStatus.options)
      expect(restoredBody(incident({ status, tags: ['new'] }), incident({ status, tags: [] }))).toMatchObject(
        {
          status,
          tags: [],
        },
      )
  })

  test('never takes exhibit numbers back', () => {
    expect(restoredBody(aCase(7), aCase(3))).toMatchObject({ nextExhibit: 7 })
  })
})

test('what the vault itself writes is not restored by a window', () => {
  expect(isRestorable(incident({}))).toBe(true)
  expect(isRestorable({ ...incident({}), kind: 'hand-over' } as never)).toBe(false)
})
