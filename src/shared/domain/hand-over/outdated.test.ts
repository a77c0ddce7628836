import { expect, test } from 'vitest'
import type { StoredRecord } from '../record/kinds.ts'
import { outdatedOf } from './outdated.ts'

type HandOver = StoredRecord<'hand-over'>

const idOf = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const one = (n: number, rev: number) => ({ kind: 'incident', id: idOf(n), rev })

/** The n-th hand-over of the case, of the incident as its version was numbered. */
function handOver(
  n: number,
  recipient: string,
  version: number,
  over: Partial<HandOver['body']> = {},
): HandOver {
  const body = {
    caseId: idOf(900),
    version,
    profile: 'Full',
    recipientId: null,
    recipient,
    organisation: '',
    recalled: null,
    contents: [one(1, version)],
    ...over,
  }
  return { id: idOf(n), kind: 'hand-over', createdAt: `2026-01-0${n}T00:00:00.000Z`, body } as HandOver // what decides is here
}

const outdated = (...all: HandOver[]) => outdatedOf(all).map(({ has, newest }) => [has.id, newest.id])
const recalled = {
  kind: 'called-back' as const,
  at: '2026-01-09T00:00:00.000Z',
  by: idOf(1),
  reason: 'Wrong place',
  told: '',
}

test('who still has an older version is told with what others have, until they get it too or it is recalled', () => {
  const [first, toOther, caughtUp] = [handOver(1, 'A', 1), handOver(2, 'B', 2), handOver(3, 'A', 2)]
  expect(outdated(first, toOther)).toEqual([[first.id, toOther.id]])
  expect(outdated(toOther, caughtUp, first)).toEqual([])
  expect(outdated(first, handOver(2, 'B', 2, { recalled }))).toEqual([])
  expect(outdated(handOver(1, 'A', 1, { recalled }), toOther)).toEqual([])
})

test('nobody in particular, and a recipient of another case, have nothing older', () => {
  expect(outdated(handOver(1, '', 1), handOver(2, 'B', 2))).toEqual([])
  expect(outdated(handOver(1, 'A', 1), handOver(2, 'B', 2, { caseId: null }))).toEqual([])
})

test('the same records under other rules make nobody outdated; a record more under the same rules does', () => {
  const first = handOver(1, 'A', 1)
  const more = [one(1, 1), one(2, 1)]
  const second = (over: Partial<HandOver['body']>) => handOver(2, 'B', 2, over)
  expect(outdated(first, second({ contents: [one(1, 1)] }))).toEqual([])
  expect(outdated(first, second({ contents: more, profile: 'Public' }))).toEqual([])
  expect(outdated(first, second({ contents: more }))).toEqual([[first.id, second({}).id]])
})
