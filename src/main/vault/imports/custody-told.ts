import { standingOf } from '#shared/domain/custody/standing.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'

/** What a file tells of an item's custody, beside what the journal here holds. */
export interface ToldCustody {
  /** Events that are not in the journal: a later version tells the earlier ones again. */
  readonly untold: readonly CustodyEvent[]
  /** Whether they can follow on what was told before: after all of it, and with the item still in somebody's hands. */
  readonly follows: boolean
}

export function toldCustody(
  told: readonly CustodyEvent[],
  known: readonly CustodyEvent[],
  isOwn: (analystId: string) => boolean,
): ToldCustody {
  const here = new Set(known.map(canonicalJson))
  const isKnown = told.map((event) => here.has(canonicalJson(event)))
  const untold = told.filter((_event, index) => isKnown[index] !== true)
  const isAfterAll = !isKnown.slice(isKnown.indexOf(false)).includes(true)
  // As it will stand: what was told in another order could look harmless and not be.
  const standing = standingOf([...known, ...untold].filter(({ agent }) => !isOwn(agent)))
  return {
    untold,
    follows: untold.length === 0 || (isAfterAll && (standing === undefined || standing.kind === 'held')),
  }
}
