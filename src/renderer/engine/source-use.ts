import { isSupport } from './incident-table.ts'
import type { Projection } from './projection.ts'
import type { SourceLine, SourceRow } from './source-answers.ts'

/** How often each source is named, by the number of its id. */
export interface Uses {
  readonly incidents: Uint32Array
  readonly supports: Uint32Array
  readonly contradicts: Uint32Array
}

/** Counted over all incidents at once. */
export function countUses({ incidents, idCount }: Projection): Uses {
  const counts = () => new Uint32Array(idCount)
  const uses = { incidents: counts(), supports: counts(), contradicts: counts() }
  const { sourceIds, claims } = incidents.columns
  for (let row = 0; row < incidents.count; row += 1) {
    for (const number of sourceIds.at(row)) addOne(uses.incidents, number)
    const pairs = claims.at(row)
    for (let at = 0; at < pairs.length; at += 2)
      addOne(isSupport(pairs[at + 1] ?? 0) ? uses.supports : uses.contradicts, pairs[at] ?? 0)
  }
  return uses
}

const addOne = (counts: Uint32Array, at: number): void => void (counts[at] = (counts[at] ?? 0) + 1)

export const sourceLine = ({ sources }: Projection, row: number): SourceLine => ({
  id: sources.idAt(row),
  reference: sources.texts.reference.at(row),
  title: sources.texts.title.at(row),
  publisher: sources.texts.publisher.at(row),
})

export function sourceRow(projection: Projection, row: number, uses: Uses): SourceRow {
  const { columns } = projection.sources
  const number = columns.id.at(row)
  return {
    ...sourceLine(projection, row),
    sourceClass: columns.sourceClass.at(row),
    reliability: columns.reliability.at(row),
    group: columns.group.at(row),
    incidents: uses.incidents[number] ?? 0,
    supports: uses.supports[number] ?? 0,
    contradicts: uses.contradicts[number] ?? 0,
    isWithdrawn: columns.withdrawn.at(row) === 1,
  }
}
