import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { toAttackForm } from './entries/attack-form.ts'
import { toClaimEntry } from './entries/claim-entry.ts'
import { toDateEntry } from './entries/date-entry.ts'
import { toDenialEntry } from './entries/denial-entry.ts'
import { toFigureEntry } from '../../../figures/figure-entry.ts'
import { toPersonEntry } from './entries/person-entry.ts'
import { toPlaceEntry } from './entries/place-entry.ts'
import { toStepEntry } from './entries/step-entry.ts'
import { toTargetEntry } from './entries/target-entry.ts'
import type { IncidentForm } from './incident-form.ts'

/** The form of a stored incident. Lists without ids of their own get fresh ones, which never leave the form. */
export const toForm = (body: IncidentBody, newId: NewId): IncidentForm => ({
  ...body,
  dates: body.dates.map((date) => toDateEntry(date, newId())),
  places: body.places.map((entry) => toPlaceEntry(entry, newId())),
  attack: toAttackForm(body.attack),
  targets: body.targets.map(toTargetEntry),
  categories: body.categories.map((link) => ({ id: newId(), ...link })),
  casualties: body.casualties.map(toFigureEntry),
  persons: body.persons.map(toPersonEntry),
  claims: body.claims.map(toClaimEntry),
  denials: body.denials.map(toDenialEntry),
  evidence: body.evidence.map(({ evidenceId, note }) => ({ id: evidenceId, note })),
  verificationSteps: body.verificationSteps.map(toStepEntry),
  sources: [],
})
