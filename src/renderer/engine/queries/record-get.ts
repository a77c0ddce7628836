import type { Query } from './query.ts'

/** The whole of one record. While the journal is still being followed, "not there" is no answer. */
export const recordGet: Query<'record.get'> = {
  async run({ projection, record, status }, { id }) {
    const kind = projection.kindOf(id)
    const found = kind === undefined ? null : await record(kind, id)
    return found ?? (status().state === 'current' ? null : undefined)
  },
  affectedBy: (change, { id }) => change.ids.has(id) || change.caughtUp,
}
