import { expect, it } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { incident } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import { timelineOf } from './timeline.ts'

const figureOf = (...dates: readonly (readonly string[])[]) =>
  timelineOf(
    buildDossier(
      inputOf(
        dates.map((of, index) =>
          incident(index + 1, { dates: of.map((edtf) => ({ edtf, basis: '', window: null })) }),
        ),
      ),
    ),
  )
const counts = (figure: ReturnType<typeof timelineOf>) => figure?.columns.map(({ count }) => count)

it('is none where no date is known', () => {
  expect(figureOf(['unknown'], [])).toBeNull()
})

it('counts incidents by day, and draws what is known less closely from its first to its last day', () => {
  const figure = figureOf(
    ['2022-03-09'],
    ['2022-03-09'],
    ['2022-03-11~'],
    ['2022-03-09/2022-03-10'],
    ['unknown'],
  )
  expect(figure).toMatchObject({ unit: 'day', withoutDate: 1, notDrawn: 0 })
  expect(counts(figure)).toEqual([2, 0, 1])
  expect(figure?.spans).toEqual([{ from: 0, to: 1, openStart: false, openEnd: false, count: 1 }])
})

it('counts by month where days would be too many: a day and its month fall into one column', () => {
  const figure = figureOf(['2022-02-24'], ['2022-06'], ['2022-06-15'], ['2022-03/2022-05'])
  expect([figure?.unit, counts(figure)]).toEqual(['month', [1, 0, 0, 0, 2]])
  expect(figure?.spans).toEqual([{ from: 1, to: 3, openStart: false, openEnd: false, count: 1 }])
})

it('counts by year over decades, and across the turn of a year by month', () => {
  expect(figureOf(['1999'], ['2022-03-09'])?.columns).toHaveLength(24)
  expect(counts(figureOf(['2021-12-31'], ['2022-03-31']))).toEqual([1, 0, 0, 1])
})

it('shows an open end as open, to the end of the figure', () => {
  const figure = figureOf(['2022-03-01'], ['2022-03-03/..'], ['/2022-03-02'], ['2022-03-05'])
  expect(figure?.spans).toEqual([
    { from: 0, to: 1, openStart: true, openEnd: false, count: 1 },
    { from: 2, to: 4, openStart: false, openEnd: true, count: 1 },
  ])
})

it('counts an incident once in a column, in each column that it has a date in', () => {
  expect(counts(figureOf(['2022-03-01', '2022-03-01', '2022-03-02']))).toEqual([1, 1])
})

it('says how many spans found no room', () => {
  const spans = Array.from({ length: 20 }, (_, day) => [
    `2022-03-${String(day + 1).padStart(2, '0')}/2022-03-30`,
  ])
  expect(figureOf(...spans)).toMatchObject({ notDrawn: 4, spans: { length: 16 } })
})
