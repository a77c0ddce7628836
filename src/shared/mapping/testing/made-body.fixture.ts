import { emptyIncident } from '../../domain/incident/defaults.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { MadeIncident } from '../mapped-row.ts'

const idOf = (at: number): string => `0190a1b2-c3d4-7e5f-8a9b-${String(at).padStart(12, '0')}`

/** A made incident with what only the vault gives it: ids, and who brings it in when. */
export function bodyOf({ sources, ...made }: MadeIncident): IncidentBody {
  let at = sources.length
  const numbered = <T extends object>(item: T) => ({ ...item, id: idOf((at += 1)), sourceIds: [] })
  return {
    ...emptyIncident(),
    ...made,
    targets: made.targets.map(numbered),
    casualties: made.casualties.map((figure) => ({ ...numbered(figure), overlapsWith: [] })),
    categories: made.categories.map((link) => ({
      ...link,
      assertedBy: idOf(0),
      assertedAt: '2024-01-01T00:00:00.000Z',
    })),
    allegedPerpetrators: made.allegedPerpetrators.map(numbered),
  }
}
