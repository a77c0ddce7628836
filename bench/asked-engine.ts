import type { Projection } from '../src/renderer/engine/projection.ts'
import { incidentsFacets } from '../src/renderer/engine/queries/incidents-facets.ts'
import { incidentsFound } from '../src/renderer/engine/queries/incidents-found.ts'
import { incidentsPage } from '../src/renderer/engine/queries/incidents-page.ts'
import type { QueryContext } from '../src/renderer/engine/queries/query.ts'
import type { Answer, IncidentListFilter } from '../src/renderer/engine/queries.ts'

/** What the window asks the engine about one list, asked without a window. */
export function asked(projection: Projection, filter: IncidentListFilter) {
  const context = { projection } as QueryContext // these read nothing else
  return {
    page: (limit: number) =>
      incidentsPage.run(context, { ...filter, offset: 0, limit }) as Answer<'incidents.page'>, // at once
    rows: () => incidentsFound(projection, filter).rows,
    facets: () => incidentsFacets.run(context, filter) as Answer<'incidents.facets'>, // at once
  }
}
