import { expect, test } from 'vitest'
import { formOf } from './mapping-form.ts'
import { newRule } from './new-rule.ts'
import { canTakeOtherwise, takeOtherwise } from './unreadable.ts'

const start = { column: 'Dead', statement: null }
const form = formOf({
  title: 'Mills',
  note: '',
  log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: [],
  blanks: [],
  fields: [
    newRule('casualties', start),
    newRule('date', { ...start, column: 'Day' }),
    newRule('weapon', start),
  ],
})
const group = { column: 'Dead', code: 'number', rejects: false, count: 1 } as const

test('rows with an unreadable cell are left out, or let in again, by every rule of its column and by no other', () => {
  const strict = takeOtherwise(form, group)
  expect(strict.rules.map(({ rule }) => 'ifUnreadable' in rule && rule.ifUnreadable)).toEqual([
    'reject',
    'unknown',
    false,
  ])
  expect(takeOtherwise(strict, { ...group, rejects: true })).toEqual(form)
})

test('is offered for what a rule decides, and for nothing else', () => {
  expect(canTakeOtherwise(form, group)).toBe(true)
  expect(canTakeOtherwise(form, { ...group, code: 'hidden-characters' })).toBe(false)
  expect(canTakeOtherwise(form, { ...group, column: 'Colour' })).toBe(false)
})
