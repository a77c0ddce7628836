import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { IncidentForm } from './incident-form.ts'

/** The ids of all sources that something in the incident refers to, each once. */
export const namedSources = (form: IncidentForm): ReadonlySet<string> =>
  new Set([
    ...form.claims.map((claim) => claim.sourceId),
    ...form.casualties.flatMap((entry) => entry.sourceIds),
    ...form.denials.flatMap((entry) => [
      ...entry.sourceIds,
      ...entry.rebuttals.flatMap(({ sourceIds }) => sourceIds),
    ]),
    ...form.places.flatMap(({ control }) => control.sourceIds),
    ...form.targets.flatMap((entry) => [...entry.sourceIds, ...entry.militaryUse.sourceIds]),
    ...form.allegedPerpetrators.flatMap((entry) => entry.sourceIds),
  ])

/** Those that the form has to know of: the named ones, those written in it, and what saved claims are judged by. */
export const sourcesToKnow = (
  form: IncidentForm,
  savedClaims: IncidentBody['claims'] = [],
): readonly string[] => [
  ...namedSources(form),
  ...form.sources.map(({ id }) => id),
  ...savedClaims.map(({ sourceId }) => sourceId),
]
