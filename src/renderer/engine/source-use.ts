import { foldText } from '#shared/domain/text/fold.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Projection } from './projection.ts'
import type { SourceRow } from './source-answers.ts'

interface Use {
  incidents: number
  supports: number
  contradicts: number
}

/** How often each source is named, counted over all incidents at once. */
export function countUses(projection: Projection): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  const of = (id: string): Use => {
    const known = uses.get(id) ?? { incidents: 0, supports: 0, contradicts: 0 }
    uses.set(id, known)
    return known
  }
  for (const entry of projection.incidents()) {
    for (const id of entry.sourceIds) of(id).incidents += 1
    for (const { sourceId, stance } of entry.claims) of(sourceId)[stance] += 1
  }
  return uses
}

export function sourceRow(
  { id, reference, body }: StoredRecord<'source'>,
  uses: ReadonlyMap<string, Use>,
): SourceRow {
  const { incidents, supports, contradicts } = uses.get(id) ?? { incidents: 0, supports: 0, contradicts: 0 }
  return {
    id,
    reference,
    title: body.title,
    publisher: body.publisher,
    sourceClass: body.sourceClass,
    reliability: body.reliability,
    group: body.independenceGroup,
    incidents,
    supports,
    contradicts,
  }
}

/** The name under which a group is one: case, spaces and forms of writing aside. Empty where there is none. */
export const groupKey = (group: string): string => foldText(group).trim()
