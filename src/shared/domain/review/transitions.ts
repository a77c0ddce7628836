import type { IncidentStatus } from '../incident/schema.ts'
import type { ReviewDecision } from './schema.ts'

/**
 * Where an incident may go from where it stands. What a reviewer decides is reached from `submitted` or `in-review`
 * only, and by a decision only; a merge is possible from anywhere it is still worked on, and can be taken back.
 */
export const transitions: { readonly [Status in IncidentStatus]: readonly IncidentStatus[] } = {
  draft: ['submitted', 'withdrawn', 'merged'],
  submitted: ['draft', 'in-review', 'accepted', 'returned', 'rejected', 'withdrawn', 'merged'],
  'in-review': ['draft', 'submitted', 'accepted', 'returned', 'rejected', 'withdrawn', 'merged'],
  returned: ['draft', 'submitted', 'withdrawn', 'merged'],
  accepted: ['draft', 'submitted', 'withdrawn', 'merged'],
  rejected: ['draft', 'withdrawn', 'merged'],
  merged: ['draft', 'withdrawn'],
  withdrawn: ['draft'],
}

/** Staying is always possible. */
export const mayBecome = (from: IncidentStatus, to: IncidentStatus): boolean =>
  from === to || transitions[from].includes(to)

/** How a new incident may begin. */
export const mayBegin = (status: IncidentStatus): boolean => status === 'draft' || status === 'submitted'

/** Whether somebody waits for a reviewer's decision. */
export const awaitsDecision = (status: IncidentStatus): boolean =>
  status === 'submitted' || status === 'in-review'

/** Whether the status is what a reviewer decided. */
export const isDecision = (status: IncidentStatus): status is ReviewDecision =>
  status === 'accepted' || status === 'returned' || status === 'rejected'

/** Closed: what it says was decided on, or given up. Changing what it says opens it again. */
export const isClosed = (status: IncidentStatus): boolean =>
  status === 'accepted' || status === 'rejected' || status === 'merged' || status === 'withdrawn'

/** The status that goes with changed content: what was closed is a draft again, anything else stays as it is. */
export const afterEditing = (status: IncidentStatus): IncidentStatus => (isClosed(status) ? 'draft' : status)
