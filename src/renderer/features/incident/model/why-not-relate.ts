import type { IncidentRow } from '../../../engine/queries.ts'

/** Why an incident is not to be related to; null when it is. What was merged away stands in another one. */
export const whyNotRelate = (
  { id, status }: Pick<IncidentRow, 'id' | 'status'>,
  related: readonly { readonly incidentId: string }[],
): 'linked' | 'merged' | null =>
  related.some(({ incidentId }) => incidentId === id) ? 'linked' : status === 'merged' ? 'merged' : null
