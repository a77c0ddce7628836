import type { Params } from '../../../engine/queries.ts'
import { parseMeters } from '../../../form/number-text.ts'
import { edtfOf } from '../../../form/date-text.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { citedSources } from './cited-sources.ts'
import type { IncidentForm } from './incident-form.ts'

/** What of the form is held against the other incidents while it is being written. */
export const writtenSoFar = (
  id: string,
  form: IncidentForm,
  views: readonly SourceView[],
): Params<'incidents.similar'> => ({
  id,
  texts: [form.title, form.summary],
  edtfs: form.dates.map(({ date }) => edtfOf(date)),
  positions: form.places.flatMap(({ position, unknown, uncertainty }) =>
    unknown || position === null ? [] : [{ ...position, uncertaintyMeters: metersIn(uncertainty) }],
  ),
  placeNames: form.places.map(({ name }) => name),
  sources: citedSources(views, form).map((source) => ({ id: source.id, url: source.url })),
  related: form.relations.map(({ incidentId }) => incidentId),
})

/** Null for what is not a number yet. */
function metersIn(typed: string): number | null {
  const meters = parseMeters(typed)
  return meters === null || Number.isNaN(meters) ? null : meters
}
