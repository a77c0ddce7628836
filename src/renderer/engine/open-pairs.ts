import type { CandidatePair } from '#shared/domain/duplicate/best-pairs.ts'
import type { Candidates } from '#shared/domain/duplicate/candidates.ts'
import { knownPairs, takesPart, type Pair } from '#shared/domain/duplicate/known-pairs.ts'
import type { Projection } from './projection.ts'

/** What was found among incidents as they stood then, and the ids of those by place. */
export interface FoundDuplicates extends Candidates {
  readonly ids: readonly string[]
  /** Links that were counted for nothing, each by a source that has it. */
  readonly commonLinks: readonly { readonly sourceId: string; readonly incidents: number }[]
}

/** A pair that is to be looked at; of its incidents the rows. */
export type OpenPair = CandidatePair

/** Of what was found, what is neither decided nor related since, with what was put off at the end. */
export function openPairs(projection: Projection, { pairs, ids }: FoundDuplicates): readonly OpenPair[] {
  const { incidents, idCount } = projection
  const { relations, status } = incidents.columns
  const isRelated = relations.each((all) => all.length > 0)
  const { settled, later } = knownPairs({
    incidents: Array.from(incidents.rows().filter(isRelated), (row) => ({
      id: incidents.idAt(row),
      relations: relations.at(row),
    })),
    reviews: projection.small('duplicate-review').map(({ body }) => body),
  })
  const keyOf = ([one, other]: Pair): number => {
    const [a = -1, b = -1] = [projection.idNumber(one), projection.idNumber(other)]
    return Math.min(a, b) * idCount + Math.max(a, b)
  }
  const [isSettled, isLater] = [settled, later].map((known) => new Set(known.map(keyOf)))
  const stands = status.each(takesPart)
  const rowOf = (id: string): number | undefined => projection.rowOf('incident', projection.idNumber(id))
  const open = pairs.flatMap((pair): OpenPair[] => {
    const [first = '', second = ''] = [ids[pair.one], ids[pair.other]]
    const [one, other] = [rowOf(first), rowOf(second)]
    const key = keyOf([first, second])
    if (one === undefined || other === undefined || isSettled?.has(key) === true) return []
    return stands(one) && stands(other) ? [{ ...pair, one, other, isLater: isLater?.has(key) === true }] : []
  })
  return open.sort((a, b) => Number(a.isLater) - Number(b.isLater)) // equals keep their order
}
