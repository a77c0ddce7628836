import type { DuplicateReviewBody } from '../duplicate-review/schema.ts'
import type { IncidentStatus } from '../incident/schema.ts'
import type { Relation } from '../relation/schema.ts'

/** Two incidents by their ids, in any order. */
export type Pair = readonly [string, string]

export interface Known {
  readonly incidents: Iterable<{ readonly id: string; readonly relations: readonly Relation[] }>
  readonly reviews: Iterable<Pick<DuplicateReviewBody, 'incidentIds' | 'decision'>>
}

/** Whether an incident of this status can be a duplicate of another: one that was merged is told by what took it in. */
export const takesPart = (status: IncidentStatus): boolean => status !== 'merged' && status !== 'withdrawn'

/**
 * Pairs that are not asked about again, since they are related in whatever way or were told apart, and those that an
 * analyst put off. What was said of an incident that was merged since holds for the one that took it in.
 */
export function knownPairs({ incidents, reviews }: Known): {
  readonly settled: Pair[]
  readonly later: Pair[]
} {
  const tookIn = new Map<string, string>()
  const related: Pair[] = []
  for (const { id, relations } of incidents)
    for (const { type, incidentId } of relations) {
      if (type === 'merged-into') tookIn.set(id, incidentId)
      related.push([id, incidentId])
    }
  const standing = (id: string): string => {
    const passed = new Set([id])
    for (let at = id; ;) {
      const next = tookIn.get(at)
      if (next === undefined || passed.has(next)) return at
      passed.add((at = next))
    }
  }
  const decided = { different: [] as Pair[], later: [] as Pair[], open: [] as Pair[] }
  for (const { incidentIds, decision } of reviews) decided[decision].push(incidentIds)
  const asTheyStand = (pairs: readonly Pair[]): Pair[] =>
    pairs
      .map(([one, other]): Pair => [standing(one), standing(other)])
      .filter(([one, other]) => one !== other)
  return { settled: asTheyStand([...related, ...decided.different]), later: asTheyStand(decided.later) }
}
