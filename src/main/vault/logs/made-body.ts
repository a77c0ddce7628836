import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MadeIncident } from '#shared/mapping/mapped-row.ts'
import { derivedId } from '../records/derived-id.ts'

/** Who brings a row in, and when: what a category link is asserted by. */
interface Bringing {
  readonly id: string
  readonly logSourceId: string
  readonly actor: string
  readonly at: string
}

/**
 * The body that a row makes, without claims and evidence. The ids in it follow from the incident and the place, so that the
 * same row makes the same body again.
 */
export function madeBody(made: MadeIncident, { id, logSourceId, actor, at }: Bringing): BodyOf<'incident'> {
  const part = (list: string, index: number): string => derivedId(id, list, String(index))
  const { sources: _, targets, casualties, categories, allegedPerpetrators, ...plain } = made
  return {
    ...emptyIncident(),
    ...plain,
    targets: targets.map((target, index) => ({ ...target, id: part('targets', index) })),
    casualties: casualties.map((figure, index) => ({
      ...figure,
      id: part('casualties', index),
      sourceIds: [logSourceId],
      overlapsWith: [],
    })),
    categories: categories.map((link) => ({ ...link, assertedBy: actor, assertedAt: at })),
    allegedPerpetrators: allegedPerpetrators.map((alleged, index) => ({
      ...alleged,
      id: part('allegedPerpetrators', index),
      sourceIds: [logSourceId],
    })),
  }
}
