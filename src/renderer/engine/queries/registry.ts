import { codingQueue } from './coding-queue.ts'
import { counts } from './counts.ts'
import { duplicatesCount } from './duplicates-count.ts'
import { duplicatesPage } from './duplicates-page.ts'
import { incidentRelations } from './incident-relations.ts'
import { incidentsChosen } from './incidents-chosen.ts'
import { incidentsIds } from './incidents-ids.ts'
import { incidentsCount } from './incidents-count.ts'
import { incidentsLines } from './incidents-lines.ts'
import { evidenceUses } from './evidence-uses.ts'
import { incidentsSimilar } from './incidents-similar.ts'
import { incidentsTags } from './incidents-tags.ts'
import { incidentsFacets } from './incidents-facets.ts'
import { incidentsTimeline } from './incidents-timeline.ts'
import { incidentsMap } from './incidents-map.ts'
import { incidentsPage } from './incidents-page.ts'
import { personsIncidents } from './persons-incidents.ts'
import { logsList } from './logs-list.ts'
import { overview } from './overview.ts'
import { placesSearch } from './places-search.ts'
import { recordGet } from './record-get.ts'
import { recordsAll } from './records-all.ts'
import { recordsSome } from './records-some.ts'
import { sourceUsage } from './source-usage.ts'
import { sourcesFound } from './sources-found.ts'
import { sourcesLinked } from './sources-linked.ts'
import { sourcesList } from './sources-list.ts'
import { reviewQueue } from './review-queue.ts'
import { statementCoverage } from './statement-coverage.ts'
import { status } from './status.ts'
import type { Query } from './query.ts'
import type { QueryName } from '../queries.ts'

/** Every query there is; a name without one does not compile. */
export const registry: { readonly [Q in QueryName]: Query<Q> } = {
  'incidents.page': incidentsPage,
  'incidents.ids': incidentsIds,
  'incidents.chosen': incidentsChosen,
  'incidents.count': incidentsCount,
  'incidents.facets': incidentsFacets,
  'incidents.timeline': incidentsTimeline,
  'incidents.map': incidentsMap,
  'incidents.lines': incidentsLines,
  'incidents.similar': incidentsSimilar,
  'incidents.tags': incidentsTags,
  'incident.relations': incidentRelations,
  'duplicates.page': duplicatesPage,
  'duplicates.count': duplicatesCount,
  'persons.incidents': personsIncidents,
  'statement.coverage': statementCoverage,
  'places.search': placesSearch,
  overview,
  'source.usage': sourceUsage,
  'sources.list': sourcesList,
  'sources.found': sourcesFound,
  'sources.linked': sourcesLinked,
  'evidence.uses': evidenceUses,
  'record.get': recordGet,
  'records.some': recordsSome,
  'records.all': recordsAll,
  'logs.list': logsList,
  'review.queue': reviewQueue,
  'coding.queue': codingQueue,
  counts,
  status,
}
