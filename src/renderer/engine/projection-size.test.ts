import { expect, it } from 'vitest'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import { Projection } from './projection.ts'

/** Most words are met among the first ones: what counts is what more of them take. */
const FIRST = 2_000
const MORE = 2_000

it('100,000 incidents with three sources each fit beside the rest of a window: 2 KB for each, with its sources', () => {
  const projection = new Projection()
  const sizes = [FIRST, FIRST + MORE].map((count) => {
    projection.apply([...madeRecords(count)])
    expect(projection.counts()).toMatchObject({ incident: count, source: 3 * count })
    return bytesOf(projection)
  })
  expect(((sizes[1] ?? Infinity) - (sizes[0] ?? 0)) / MORE).toBeLessThan(2_048)
})

function bytesOf({ columns: { lines, rest } }: Projection): number {
  return [...Object.values(lines), ...Object.values(rest)]
    .flatMap(({ arrays }) => Object.values(arrays))
    .reduce((sum, array) => sum + array.bytes().length, 0)
}
