import { expect, test } from 'vitest'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import { collectionForm, collectionIn, collectionIssues, type CollectionForm } from './collection-form.ts'

const now = '2026-11-27T15:30:00.000Z'
const keysOf = (form: CollectionForm) =>
  [...collectionIssues(form, now)].map(([field, { key }]) => [field, key])

test('what is recorded comes back from the form as it was', () => {
  const said = {
    ...nothingCollected,
    from: 'Phone of K-1',
    at: '2022-03-16T10:05:00+02:00',
    clockOffset: '0',
  }
  expect(collectionIn(collectionForm(said))).toEqual(said)
  expect(collectionIssues(collectionForm(said), now).size).toBe(0)
  expect(collectionIssues(collectionForm(), now).size).toBe(0)
})

test('each thing that cannot be recorded is named at its field', () => {
  const form = { ...collectionForm(), url: 'somewhere', at: { text: '', unknown: false } }
  expect(keysOf(form)).toEqual([
    ['collected.url', 'text.link'],
    ['collected.at', 'date.required'],
  ])
  const later = { ...collectionForm(), at: { text: '2031', unknown: false }, clockOffset: 'slow' }
  expect(keysOf(later)).toEqual([
    ['collected.at', 'date.future'],
    ['collected.clockOffset', 'collected.clock'],
  ])
  const untimed = { ...collectionForm(), at: { text: '2022-03-16T10:05:00', unknown: false } }
  expect(keysOf(untimed)).toEqual([['collected.at', 'date.offset']])
})
