import { expect, test } from 'vitest'
import { yearsOfFacet } from './years-of-facet.ts'

test('months stand under their years, also where the year itself was not counted', () => {
  const of = (filter: string, count: number) => ({ filter, count })
  const values = [
    of('month.2021-12', 0),
    of('year.2022', 5),
    of('month.2022-03', 4),
    of('month.2022', 1),
    of('month.unknown', 2),
  ]
  expect(yearsOfFacet(values)).toEqual({
    years: [
      { year: of('year.2021', 0), months: [of('month.2021-12', 0)] },
      { year: of('year.2022', 5), months: [of('month.2022-03', 4), of('month.2022', 1)] },
    ],
    unknown: [of('month.unknown', 2)],
  })
})
