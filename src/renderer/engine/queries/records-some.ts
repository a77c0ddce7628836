import type { Query } from './query.ts'

/** Whole records by their ids, in the order asked for, without those that are not here. */
export const recordsSome: Query<'records.some'> = {
  async run({ projection, record }, { ids }) {
    const known = ids.flatMap((id) => {
      const kind = projection.kindOf(id)
      return kind === undefined ? [] : [record(kind, id)]
    })
    const found = await Promise.all(known)
    // A row that is lost is on its way again: no answer until then.
    return found.includes(null) ? undefined : found.flatMap((one) => one ?? [])
  },
  affectedBy: (change, { ids }) => ids.some((id) => change.ids.has(id)),
}
