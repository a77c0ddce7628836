import { withoutLostOverlaps } from '../../../figures/overlaps.ts'
import { toAttack } from './entries/attack-form.ts'
import { toClaim } from './entries/claim-entry.ts'
import { toIncidentDate, type DateEntry } from './entries/date-entry.ts'
import { toDenial } from './entries/denial-entry.ts'
import { toFigure } from '../../../figures/figure-entry.ts'
import { toIncidentPerson } from './entries/person-entry.ts'
import { toPlace, type PlaceEntry } from './entries/place-entry.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'
import { toStep } from './entries/step-entry.ts'
import { toTarget } from './entries/target-entry.ts'
import type { IncidentForm } from './incident-form.ts'
import { namedSources } from './named-sources.ts'

const isBlankDate = ({ date, basis, window }: DateEntry): boolean =>
  !date.unknown && window === null && [date.text, basis].every((typed) => typed.trim() === '')

const isBlankPlace = (entry: PlaceEntry): boolean =>
  !entry.unknown &&
  entry.control.by === 'unknown' &&
  [entry.name, entry.coordinates, entry.uncertainty, entry.area, entry.adminCode, entry.control.basis].every(
    (typed) => typed.trim() === '',
  )

/** Drops the date and the place that a form opens with when nobody wrote in them: nothing was recorded. */
export const withoutBlanks = (form: IncidentForm): IncidentForm => ({
  ...form,
  dates: form.dates.filter((entry) => !isBlankDate(entry)),
  places: form.places.filter((entry) => !isBlankPlace(entry)),
})

/** The record that the form describes, in the shape of `incidentBody` but not yet checked by it. */
export const toBody = (form: IncidentForm) => {
  const { sources: _, ...rest } = form // sources are records of their own
  return {
    ...rest,
    dates: form.dates.map(toIncidentDate),
    places: form.places.map(toPlace),
    attack: toAttack(form.attack),
    targets: form.targets.map(toTarget),
    categories: form.categories.map(({ id: _id, ...link }) => link),
    casualties: withoutLostOverlaps(form.casualties).map(toFigure),
    persons: form.persons.map(toIncidentPerson),
    claims: form.claims.map(toClaim),
    denials: form.denials.map(toDenial),
    evidence: form.evidence.map(({ id, note }) => ({ evidenceId: id, note })),
    verificationSteps: form.verificationSteps.map(toStep),
  }
}

/** Sources written here that something in the incident still refers to; the rest were taken out with their claim. */
export const usedSources = (form: IncidentForm): readonly SourceEntry[] => {
  const used = namedSources(form)
  return form.sources.filter((source) => used.has(source.id))
}
