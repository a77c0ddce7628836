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
  return countGroups(sourceIds, (id) => {
    const source = sourceOf(id)
    return source === undefined ? undefined : foldText(source.independenceGroup).trim() || null
  })
}

/**
 * The same for sources and groups by any name, equal for the same one: `null` where a source is in no group,
 * `undefined` where it is not at hand.
 */
export function countGroups<S, G>(
  sources: Iterable<S>,
  groupOf: (source: S) => G | null | undefined,
): Corroboration {
  const groups = new Set<G>()
  let known = 0
  let alone = 0
  for (const source of new Set(sources)) {
    const group = groupOf(source)
    if (group === undefined) continue
    known += 1
    if (group === null) alone += 1
    else groups.add(group)
  }
  return { sources: known, independent: groups.size + alone }
}
