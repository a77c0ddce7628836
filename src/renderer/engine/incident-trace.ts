import type { Trace } from '#shared/domain/duplicate/trace.ts'
import type { IncidentTable } from './incident-table.ts'
import type { Projection } from './projection.ts'

/** Of what an incident is compared by, what its own columns hold. */
export function aroundAt(
  { columns }: IncidentTable,
  row: number,
): Pick<Trace, 'days' | 'positions' | 'places'> {
  const [first, last] = columns.days.at(row)
  const numbers = columns.positions.at(row)
  return {
    days: first === undefined || last === undefined ? null : [first, last],
    positions: Array.from({ length: numbers.length / 3 }, (_, at) => ({
      latitude: numbers[3 * at] ?? 0,
      longitude: numbers[3 * at + 1] ?? 0,
      within: numbers[3 * at + 2] ?? 0,
    })),
    places: columns.foldedPlaces.at(row),
  }
}

/** The logs that an incident is a row of, among these. */
export const logsAt = (projection: Projection, row: number, logs: ReadonlySet<number>): string[] =>
  logs.size === 0
    ? []
    : [...new Set(projection.incidents.claimedAt(row))]
        .filter((source) => logs.has(source))
        .map((source) => projection.idOf(source))

/** Traces of incidents by row. Links are named as `SourceTable.linkCode` does; that of a log says nothing of its rows. */
export function* tracesAt(projection: Projection, rows: Iterable<number>): Generator<Trace> {
  const { incidents, sources } = projection
  const logs = projection.logs()
  for (const row of rows) {
    const links = [...new Set(incidents.claimedAt(row))].flatMap((number) => {
      const source = logs.has(number) ? undefined : projection.rowOf('source', number)
      return source === undefined ? [] : sources.linkCode(source)
    })
    yield {
      id: incidents.idAt(row),
      ...aroundAt(incidents, row),
      words: incidents.words.keysAt(row),
      links: [...new Set(links)].filter((link) => link !== ''),
      logs: logsAt(projection, row, logs),
    }
  }
}
