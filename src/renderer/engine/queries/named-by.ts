import type { ListColumn } from '../columns/list-column.ts'
import type { Projection } from '../projection.ts'

/** For each id in the column, by that id: what is told of the incidents that name it, by their reference. */
export function namedBy<T>(
  projection: Projection,
  ids: ListColumn,
  tell: (row: number) => T,
): Readonly<Record<string, readonly T[]>> {
  const told = new Map<number, T[]>()
  for (const row of projection.incidents.rows()) {
    if (ids.countAt(row) === 0) continue
    const line = tell(row)
    for (const number of ids.at(row)) {
      const under = told.get(number)
      if (under === undefined) told.set(number, [line])
      else under.push(line)
    }
  }
  return Object.fromEntries([...told].map(([number, lines]) => [projection.idOf(number), lines]))
}
