import { expect, test } from 'vitest'
import type { StoredRecord } from '../record/kinds.ts'
import { standingsOf } from './standing.ts'

type HandOver = StoredRecord<'hand-over'>

const idOf = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

function handOver(n: number, over: Partial<HandOver['body']>): HandOver {
  return {
    id: idOf(n),
    kind: 'hand-over',
    body: {
      caseId: idOf(900),
      version: 1,
      recipientId: null,
      recipient: '',
      organisation: '',
      recalled: null,
      ...over,
    },
  } as HandOver // what decides is here
}

const kindsOf = (...all: readonly HandOver[]) => [...standingsOf(all).values()].map(({ kind }) => kind)
const recalled = {
  kind: 'called-back' as const,
  at: '2026-01-01T00:00:00.000Z',
  by: idOf(1),
  reason: 'Wrong place',
  told: '',
}

test('a later version to the same recipient supersedes, to another one or of another case it does not', () => {
  const first = handOver(1, { recipient: 'Prosecutor' })
  expect(kindsOf(first, handOver(2, { recipient: 'Prosecutor', version: 2 }))).toEqual([
    'superseded',
    'current',
  ])
  expect(kindsOf(first, handOver(2, { recipient: 'Ombudsman', version: 2 }))).toEqual(['current', 'current'])
  expect(kindsOf(first, handOver(2, { recipient: 'Prosecutor', version: 2, caseId: null }))).toEqual([
    'current',
    'current',
  ])
  expect(kindsOf(first, handOver(2, { recipient: 'Prosecutor' }))).toEqual(['current', 'current'])
})

test('who was renamed meanwhile is still the same recipient', () => {
  const who = { recipientId: idOf(7) }
  expect(
    kindsOf(
      handOver(1, { ...who, recipient: 'Before' }),
      handOver(2, { ...who, recipient: 'After', version: 2 }),
    ),
  ).toEqual(['superseded', 'current'])
})

test('of what went to nobody in particular nothing is said', () => {
  expect(kindsOf(handOver(1, {}), handOver(2, { version: 2 }))).toEqual(['current', 'current'])
})

test('what was recalled supersedes nothing, and the last of several later versions is named', () => {
  const to = { recipient: 'Prosecutor' }
  expect(kindsOf(handOver(1, to), handOver(2, { ...to, version: 2, recalled }))).toEqual([
    'current',
    'recalled',
  ])
  const [first, second, third] = [1, 2, 3].map((n) => handOver(n, { ...to, version: n }))
  if (!first || !second || !third) throw new Error('Three were made')
  expect(standingsOf([third, first, second]).get(first.id)).toMatchObject({ by: { id: third.id } })
})
