import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
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
 * same row makes the same body again; what it says is said by the log, whatever else a row may name as its source.
 */
export function madeBody(made: MadeIncident, { id, logSourceId, actor, at }: Bringing): BodyOf<'incident'> {
  const part = (list: string, index: number): string => derivedId(id, list, String(index))
  const sourceIds = [logSourceId]
  const { title, language, summary, dates, attack, tlp } = made
  return {
    ...emptyIncident(),
    title,
    language,
    summary,
    dates,
    attack,
    tlp,
    places: made.places.map((place) => ({ ...place, control: { ...place.control, sourceIds: [] } })),
    targets: made.targets.map((target, index) => ({
      ...target,
      id: part('targets', index),
      sourceIds,
      militaryUse: { ...target.militaryUse, sourceIds: [] },
    })),
    casualties: made.casualties.map((figure, index) => ({
      ...figure,
      id: part('casualties', index),
      sourceIds,
      overlapsWith: [],
    })),
    categories: eachOnce(made.categories).map((link) => ({ ...link, assertedBy: actor, assertedAt: at })),
    allegedPerpetrators: made.allegedPerpetrators.map((alleged, index) => ({
      ...alleged,
      id: part('allegedPerpetrators', index),
      sourceIds,
    })),
  }
}

const eachOnce = (links: MadeIncident['categories']): MadeIncident['categories'] => [
  ...new Map(links.map((link) => [categoryKey(link), link])).values(),
]
