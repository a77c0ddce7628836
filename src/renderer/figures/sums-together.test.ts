import { expect, it } from 'vitest'
import { newFigure } from './figure-entry.ts'
import { brokenTogether } from './sums-together.ts'

const id = (last: number) => `017fb6a5-e6ff-7000-8000-00000000000${last}`
const exactly = (last: number, harm: Parameters<typeof newFigure>[1], people: string) => ({
  ...newFigure(id(last), harm),
  min: people,
  max: people,
  asOfText: '24:00 on 24 March 2022',
})
const table = [
  exactly(1, 'killed-or-injured', '2788'),
  exactly(2, 'killed', '1081'),
  exactly(3, 'injured', '1707'),
]

it('is silent while killed and wounded add up', () => expect(brokenTogether(table)).toEqual([]))

it('names the figure of both and the two numbers once', () => {
  const wrong = [exactly(1, 'killed-or-injured', '2787'), ...table.slice(1)]
  expect(brokenTogether(wrong)).toMatchObject([{ figureId: id(1), stated: 2787, computed: 2788 }])
})

it('leaves out a figure that cannot be read yet', () => {
  expect(brokenTogether([exactly(1, 'killed-or-injured', '2787'), exactly(2, 'killed', 'many')])).toEqual([])
})
