import { foldText } from '../text/fold.ts'
import type { Claim, SourceBody } from './schema.ts'

/** `sources`: different sources. `independent`: origins behind them; one wire story repeated counts once. */
export interface Corroboration {
  readonly sources: number
  readonly independent: number
}

/**
 * Counts who supports an incident: claims that contradict it count in neither number, nor do claims whose
 * source is not at hand. Sources of the same non-empty `independenceGroup` are one origin (case, spaces
 * and forms of writing aside); a source without a group is its own.
 */
export function corroboration(
  claims: readonly Pick<Claim, 'sourceId' | 'stance'>[],
  sourceOf: (id: string) => Pick<SourceBody, 'independenceGroup'> | undefined,
): Corroboration {
  return countOrigins(
    claims.filter((claim) => claim.stance === 'supports').map((claim) => claim.sourceId),
    sourceOf,
  )
}

/** Number of different sources among the ids, and of different origins behind them. */
export function countOrigins(
  sourceIds: readonly string[],
  sourceOf: (id: string) => Pick<SourceBody, 'independenceGroup'> | undefined,
): Corroboration {
  const groups = new Set<string>()
  let known = 0
  let alone = 0
  for (const id of new Set(sourceIds)) {
    const source = sourceOf(id)
    if (source === undefined) continue
    known += 1
    const group = foldText(source.independenceGroup).trim()
    if (group === '') alone += 1
    else groups.add(group)
  }
  return { sources: known, independent: groups.size + alone }
}
