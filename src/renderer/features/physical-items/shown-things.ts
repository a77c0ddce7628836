import type { StoredRecord } from '#shared/domain/record/kinds.ts'

export const thingFilters = ['all', 'inbox'] as const
export type ThingFilter = (typeof thingFilters)[number]

/** The things that a filter leaves, in their order: all, or those that no incident names. */
export const shownThings = (
  records: readonly StoredRecord[],
  filter: ThingFilter,
  isUsed: (id: string) => boolean,
): readonly StoredRecord<'physical-item'>[] =>
  records.flatMap((record) =>
    record.kind !== 'physical-item' || (filter === 'inbox' && isUsed(record.id)) ? [] : [record],
  )
