import { expect, test } from 'vitest'
import { emptyView } from './defaults.ts'
import { savedViewBody, type SavedViewBody } from './schema.ts'

const brokenBy = (over: Partial<Record<keyof SavedViewBody, unknown>>): readonly string[] =>
  savedViewBody
    .safeParse({ ...emptyView(), title: 'To do', ...over })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test('a view needs a name, and nothing else', () => {
  expect(brokenBy({})).toEqual([])
  expect(brokenBy({ title: ' ' })).toEqual(['title text.required'])
})

test('what it names may belong to another version of the app, but is a name', () => {
  expect(brokenBy({ filters: ['of-a-later-version.x'], columns: ['sinceAdded'], group: 'later' })).toEqual([])
  expect(brokenBy({ filters: ['tag.water supply & power'] })).toEqual([])
  expect(brokenBy({ filters: ['two words'] })).toEqual(['filters.0 view.name'])
  expect(brokenBy({ filters: ['tag.two\nlines'] })).toEqual(['filters.0 text.control'])
  expect(brokenBy({ columns: ['<b>'] })).toEqual(['columns.0 view.name'])
  expect(brokenBy({ order: [{ column: '', descending: true }] })).toEqual(['order.0.column view.name'])
})

test('nothing is named twice, and nothing more often than anybody could have chosen', () => {
  expect(brokenBy({ filters: ['status.draft', 'status.draft'] })).toEqual(['filters view.twice'])
  expect(brokenBy({ columns: ['title', 'title'] })).toEqual(['columns view.twice'])
  const [up, down] = [false, true].map((descending) => ({ column: 'when', descending }))
  expect(brokenBy({ order: [up, down] })).toEqual(['order view.twice'])
  const many = Array.from({ length: 101 }, (_, n) => `year.${n}`)
  expect(brokenBy({ filters: many })).toEqual(['filters view.many'])
  expect(brokenBy({ text: 'x'.repeat(1_001) })).toEqual(['text text.tooLong'])
})
