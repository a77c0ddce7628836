import { maySee } from '#shared/domain/person/may-see.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { refuse } from '../storage/refusal.ts'

/** Whether a record is of a restricted kind and not for this analyst. What stands now decides, also about what stood before. */
export const isHiddenFrom = (record: StoredRecord, analystId: string): boolean =>
  record.kind === 'person' && !maySee(record.body, analystId)

export function refuseIfHidden(record: StoredRecord, analystId: string): void {
  if (isHiddenFrom(record, analystId))
    refuse('refused', 'Who this code name stands for is not shown to you. Nothing was read or changed.', {
      next: 'Ask an analyst who may see it.',
    })
}
