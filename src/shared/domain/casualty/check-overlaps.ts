import type { Issue } from '../../lib/result.ts'

interface Overlapping {
  readonly id: string
  readonly overlapsWith: readonly string[]
}

/**
 * Overlap is said once for a pair, from one figure to the other. Issues: `overlap.missing` (names a figure that is not
 * in this record), `overlap.cycle` (said in a circle, so that one of the statements is superfluous or wrong). Paths
 * start with the figure's place in the list.
 */
export function checkOverlaps(figures: readonly Overlapping[]): Issue[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figures.flatMap((figure, index): Issue[] => {
    const path = [index, 'overlapsWith']
    if (figure.overlapsWith.some((id) => !byId.has(id))) return [{ path, key: 'overlap.missing' }]
    return reaches(figure, figure.id, byId) ? [{ path, key: 'overlap.cycle' }] : []
  })
}

/** Whether the overlaps of `from` lead to the wanted figure; a figure that names itself is found by the schema. */
function reaches(from: Overlapping, wanted: string, byId: ReadonlyMap<string, Overlapping>): boolean {
  const seen = new Set<string>([from.id])
  const open = from.overlapsWith.filter((id) => id !== from.id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === wanted) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(byId.get(id)?.overlapsWith ?? []))
  }
  return false
}
