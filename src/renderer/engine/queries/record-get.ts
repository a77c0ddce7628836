import type { Query } from './query.ts'

/** The whole of one record. While the journal is still being followed, "not there" is no answer. */
export const recordGet: Query<'record.get'> = {
  isEarly: () => true,
  async run({ projection, record, status }, { id }) {
    const kind = projection.kindOf(id)
    if (kind !== undefined) return (await record(kind, id)) ?? undefined // its row is lost, and on its way again
    return status().state === 'current' ? null : undefined
  },
  affectedBy: (change, { id }) => change.ids.has(id) || change.caughtUp,
}
