import { pairId } from '#shared/domain/duplicate-review/pair-id.ts'
import type { RecordRule } from './rule.ts'

/** A pair of incidents has one record: its id follows from theirs, and it is about the same two for good. */
export const comparedOnce: RecordRule<'duplicate-review'> = ({ id, body }) =>
  id === pairId(...body.incidentIds) ? [] : [{ path: ['incidentIds'], key: 'pair.id' }]
