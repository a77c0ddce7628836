import type { RecordRule } from './rule.ts'

/** An incident cannot be a duplicate of itself, nor part of itself. */
export const notRelatedToItself: RecordRule<'incident'> = ({ id, body }) =>
  body.relations.flatMap(({ incidentId }, index) =>
    incidentId === id ? [{ path: ['relations', index, 'incidentId'], key: 'relation.itself' }] : [],
  )
