import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Fields } from './row-reader.ts'

/** Who brings a row in, and when: what a category link is asserted by. */
interface Bringing {
  readonly id: string
  readonly logSourceId: string
  readonly actor: string
  readonly at: string
}

/**
 * The body that a row makes, without claims and evidence. The ids in it follow from the incident and the place, so that the
 * same row makes the same body again; what it says is said by the log.
 */
export function madeBody(fields: Fields, { id, logSourceId, actor, at }: Bringing): IncidentBody {
  const part = (list: string, index: number): string => derivedId(id, list, String(index))
  const sourceIds = [logSourceId]
  const { targets, casualties, categories, allegedPerpetrators } = fields
  return {
    ...emptyIncident(),
    ...fields,
    targets: targets.map((target, index) => ({ ...target, id: part('targets', index), sourceIds })),
    casualties: casualties.map((figure, index) => ({ ...figure, id: part('casualties', index), sourceIds })),
    categories: categories.map((link) => ({ ...link, assertedBy: actor, assertedAt: at })),
    allegedPerpetrators: allegedPerpetrators.map((alleged, index) => ({
      ...alleged,
      id: part('allegedPerpetrators', index),
      sourceIds,
    })),
  }
}
