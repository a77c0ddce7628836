import type { ColumnFacts } from '#shared/ipc/logs.ts'

/** Different texts of a column are counted so far. */
export const MANY = 1_000

const kinds = ['links', 'dates', 'numbers'] as const
type Kind = (typeof kinds)[number]

/** What the cells of a column are that are not blank: all of them, more than half, or none of it. */
export function holds(facts: ColumnFacts, rows: number): Kind | `mostly-${Kind}` | 'text' | 'nothing' {
  const given = rows - facts.blank
  if (given <= 0) return 'nothing'
  const [best] = kinds.toSorted((a, b) => facts[b] - facts[a])
  if (best === undefined || facts[best] * 2 <= given) return 'text'
  return facts[best] === given ? best : `mostly-${best}`
}
