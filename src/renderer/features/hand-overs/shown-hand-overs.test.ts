import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { everything, shownHandOvers, whoOf } from './shown-hand-overs.ts'

type HandOver = StoredRecord<'hand-over'>
type Body = Pick<HandOver['body'], 'caseId' | 'recipientId' | 'recipient' | 'organisation'>

const one = (id: string, body: Partial<Body>) =>
  ({ id, body: { caseId: null, recipientId: null, recipient: '', organisation: '', ...body } }) as HandOver // what decides is here

const list = [
  one('a', { caseId: 'case', recipient: 'Court', organisation: 'Desk' }),
  one('b', { caseId: 'case', recipientId: 'record', recipient: 'Court', organisation: 'Desk' }),
  one('c', {}),
]
const shown = (filter: Partial<typeof everything>) =>
  shownHandOvers(list, { ...everything, ...filter }, (id) => ({
    kind: id === 'a' ? 'recalled' : 'current',
  })).map(({ id }) => id)

test('each part of the filter holds by itself, and together', () => {
  expect(shown({})).toEqual(['a', 'b', 'c'])
  expect(shown({ caseId: 'none' })).toEqual(['c'])
  expect(shown({ caseId: 'case', standing: 'current' })).toEqual(['b'])
  expect(list.map((entry) => shown({ who: whoOf(entry) }))).toEqual([['a'], ['b'], ['c']])
})
