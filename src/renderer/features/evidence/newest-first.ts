import type { StoredRecord } from '#shared/domain/record/kinds.ts'

/** The evidence among these records, what came last first; by reference where two came at the same instant. */
export const newestFirst = (records: readonly StoredRecord[]): readonly StoredRecord<'evidence'>[] =>
  records
    .filter((record) => record.kind === 'evidence')
    .toSorted((a, b) => compare(b.createdAt, a.createdAt) || compare(b.reference, a.reference))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
