import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { Projection } from '../projection.ts'
import { incidentsFound } from '../queries/incidents-found.ts'
import { claim, idOf, incident, source } from '../testing/records.ts'
import { createFiller, layoutOf, pack } from './packing.ts'

const words = ['ринок', 'ринку', 'школа', 'mine', 'mined', 'bridge', '12'] as const
const text = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' '))

/** An incident, or one of the sources that they may name, in its first version or another. */
const edit = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 12 }), title: text, summary: text, source: fc.nat(3) }),
  fc.record({ source: fc.nat(3), title: text }),
)
const edits = fc.array(edit, { maxLength: 20 })

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const recordOf = (made: Edit): StoredRecord =>
  'n' in made
    ? incident(made.n, { title: made.title, summary: made.summary, claims: [claim(idOf(50 + made.source))] })
    : source(50 + made.source, { title: made.title })

/** As it comes back from a snapshot, after whatever was applied between its two parts. */
function reopened(projection: Projection, between: readonly StoredRecord[]): Projection {
  const again = new Projection()
  projection.settle()
  const parts = (['lines', 'rest'] as const).map((part) => {
    const columns = projection.columns[part]
    return { part, layout: layoutOf(columns, 300), pieces: [...pack(columns, 300)] }
  })
  for (const { part, layout, pieces } of parts) {
    const take = createFiller(again.columns[part], layout)
    for (const piece of pieces) take(piece)
    again.restored(part)
    if (part === 'lines') again.apply(between)
  }
  return again
}

const found = (projection: Projection, query: string): string[] =>
  Array.from(incidentsFound(projection, { text: query, filters: [] }).rows, (row) =>
    projection.incidents.idAt(row),
  )

test('a search finds the same, in the same order, with what a snapshot kept of it as without', () => {
  fc.assert(
    fc.property(
      edits,
      fc.nat(30),
      edits,
      edits,
      edits,
      fc.array(text, { minLength: 1, maxLength: 4 }),
      (before, steps, late, between, after, queries) => {
        const kept = new Projection()
        kept.apply(before.map(recordOf))
        for (let step = 0; step < steps; step += 1) kept.prepareSearch()
        kept.apply(late.map(recordOf))
        const again = reopened(kept, between.map(recordOf))
        again.apply(after.map(recordOf))
        const anew = new Projection()
        anew.apply([...before, ...late, ...between, ...after].map(recordOf))
        for (const query of queries) expect(found(again, query)).toEqual(found(anew, query))
      },
    ),
    { numRuns: 60 },
  )
})

test('and is ready as soon as the snapshot is read', () => {
  const projection = new Projection()
  projection.apply([source(50), ...Array.from({ length: 2_000 }, (_, n) => incident(n + 100))])
  expect(projection.isSearchReady).toBe(false)
  while (projection.prepareSearch()) continue
  const again = reopened(projection, [])
  expect(again.isSearchReady).toBe(true)
  expect(again.prepareSearch()).toBe(false)
  expect(found(again, 'incident 112')[0]).toBe(idOf(112))
})
