import type { IncidentBody } from '../incident/schema.ts'

/** What each state of an incident's review is called. */
export const statusWords: Readonly<Record<IncidentBody['status'], string>> = {
  draft: 'draft',
  submitted: 'submitted',
  'in-review': 'in review',
  returned: 'returned',
  accepted: 'accepted',
  rejected: 'rejected',
  merged: 'merged',
  withdrawn: 'withdrawn',
}
