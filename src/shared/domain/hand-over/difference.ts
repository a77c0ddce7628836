import type { HandOverBody } from './schema.ts'

type Entry = HandOverBody['contents'][number]

/** What became of the records between two versions handed over; `from` and `to` are revisions. */
export interface ContentsDifference {
  readonly added: readonly Entry[]
  readonly gone: readonly Entry[]
  readonly changed: readonly {
    readonly kind: string
    readonly id: string
    readonly from: number
    readonly to: number
  }[]
}

/** By id, each list in the order of the contents: a record that is in both at one revision is in none. */
export function contentsDifference(before: readonly Entry[], after: readonly Entry[]): ContentsDifference {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const now = new Map(after.map((entry) => [entry.id, entry]))
  return {
    added: after.filter(({ id }) => !old.has(id)),
    gone: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap(({ kind, id, rev }) => {
      const from = old.get(id)?.rev ?? rev
      return from === rev ? [] : [{ kind, id, from, to: rev }]
    }),
  }
}
