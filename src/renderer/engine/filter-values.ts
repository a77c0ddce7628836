import type { IncidentStatus, Verification } from '#shared/domain/incident/schema.ts'

/** Spelt out here, since the schemas would come into the worker with their lists. */
export const incidentStatuses: readonly IncidentStatus[] = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'accepted',
  'rejected',
  'merged',
  'withdrawn',
]

/** From the strongest standing to the weakest; what is disputed or refuted apart, at the end. */
export const verifications: readonly Verification[] = [
  'verified',
  'corroborated',
  'partially-corroborated',
  'unverified',
  'disputed',
  'refuted',
]
