import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { newDate } from './entries/date-entry.ts'
import { newPlace } from './entries/place-entry.ts'
import type { CategoryEntry, IncidentForm } from './incident-form.ts'
import { toForm } from './to-form.ts'

export const newCategory = (
  id: string,
  link: Pick<CategoryEntry, 'statementId' | 'categoryId' | 'catalogueVersion' | 'assertedBy' | 'assertedAt'>,
): CategoryEntry => ({ id, ...link, rationale: '', confidence: 'possible' })

/** A new incident opens with one date and one place to fill in, for every report has some of both. */
export const newIncidentForm = (newId: NewId): IncidentForm => {
  const form = toForm(emptyIncident(), newId)
  return { ...form, dates: [newDate(newId())], places: [newPlace(newId(), form.language)] }
}
