import type { SourceView } from '../../../sources/source-view.ts'
import type { IncidentForm } from './incident-form.ts'

/** The sources that this incident's claims refer to, each once, in the order of the claims. */
export function citedSources(views: readonly SourceView[], form: IncidentForm): readonly SourceView[] {
  const cited = new Set(form.claims.map((claim) => claim.sourceId))
  return [...cited].flatMap((id) => views.find((view) => view.id === id) ?? [])
}
