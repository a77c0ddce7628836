import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import type { IncidentRow } from '../../engine/queries.ts'

export interface SortedQueue {
  /** For me to decide on. */
  readonly mine: readonly IncidentRow[]
  /** Written by me too, so for somebody else. */
  readonly others: readonly IncidentRow[]
  /** Sent back to me. */
  readonly returned: readonly IncidentRow[]
}

/** Who has to do what: an incident whose authors are not known yet is in none of the lists. */
export function sortQueue(
  rows: readonly IncidentRow[],
  authors: ReadonlyMap<string, readonly string[]>,
  analystId: string,
): SortedQueue {
  const known = rows.filter(({ id }) => authors.has(id))
  const isOwn = ({ id }: IncidentRow) => authors.get(id)?.includes(analystId) === true
  const waiting = known.filter(({ status }) => awaitsDecision(status))
  return {
    mine: waiting.filter((row) => !isOwn(row)),
    others: waiting.filter(isOwn),
    returned: known.filter((row) => row.status === 'returned' && isOwn(row)),
  }
}
