import { expect, it } from 'vitest'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import { Projection } from './projection.ts'

const INCIDENTS = 2_000

it('100,000 incidents with three sources each fit beside the rest of a window: 2 KB for each, with its sources', () => {
  const projection = new Projection()
  projection.apply([...madeRecords(INCIDENTS)])
  const { lines, rest } = projection.columns
  const bytes = [...Object.values(lines), ...Object.values(rest)]
    .flatMap(({ arrays }) => Object.values(arrays))
    .reduce((sum, array) => sum + array.bytes().length, 0)
  expect(projection.counts()).toMatchObject({ incident: INCIDENTS, source: 3 * INCIDENTS })
  expect(bytes / INCIDENTS).toBeLessThan(2_048)
})
