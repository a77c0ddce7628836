import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import { byId, byReference, type DossierInput } from '../input.ts'
import type { Dossier } from '../schema.ts'
import { toldCustody } from './custody.ts'
import { datedRecords, type Included } from './included.ts'

/** The analysts who made, changed, linked, graded, checked, reviewed or handled something included; for all incidents, every analyst. */
export function buildAnalysts(input: DossierInput, parts: Included): Dossier['analysts'] {
  const acting = new Set([
    ...datedRecords(input, parts).flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
    ...parts.incidents.flatMap(({ record }) => actingIn(record.body)),
    ...parts.sources.flatMap(({ body }) => body.reliabilityGrading?.gradedBy ?? []),
    ...[...parts.evidence, ...parts.physicalItems].flatMap(({ id }) =>
      toldCustody(input.custody[id] ?? []).map(({ agent }) => agent),
    ),
  ])
  return [...byId(input.analysts).values()]
    .filter(({ id }) => input.case.scope === 'all' || acting.has(id))
    .toSorted(byReference)
    .map(({ id, reference, body }: StoredRecord<'analyst'>) => ({ id, reference, ...body }))
}

const actingIn = (body: IncidentBody): string[] => [
  ...body.categories.map(({ assertedBy }) => assertedBy),
  ...body.claims.flatMap(({ credibilityGrading }) => credibilityGrading?.gradedBy ?? []),
  ...body.verificationSteps.map(({ analystId }) => analystId),
  ...body.reviews.map(({ reviewer }) => reviewer),
]
