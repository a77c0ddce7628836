import type { IncidentEntry } from '../incident-entry.ts'
import type { IncidentLine } from '../queries.ts'

export const lineOf = ({
  own: { id, reference, title, edtf, place, status },
}: IncidentEntry): IncidentLine => ({
  id,
  reference,
  title,
  edtf,
  place,
  status,
})
