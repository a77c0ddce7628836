import type { FeedPage, JournalHead } from '#shared/ipc/records.ts'
import type { StandingAt } from '#shared/ipc/readside.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'

/** A journal as the read side sees it: entries in order, and a head that names them all. */
export interface Feed {
  put(...records: readonly StoredRecord[]): JournalHead
  /** An entry that is no record, such as a note of the vault about itself. */
  log(): JournalHead
  head(): JournalHead
  /** What main answers of rows that stand so. */
  compare(standing: StandingAt): { readonly agrees: boolean }
  read(after: number, limit: number): FeedPage
  /** What a reader of the whole journal ends up with. */
  current(): readonly StoredRecord[]
}

/** `history` stands for what the entries say: two feeds of one length and another history have another root. */
export function createFeed(history = 'first'): Feed {
  const entries: (StoredRecord | null)[] = []
  const head = (): JournalHead => ({ size: entries.length, root: `${history}-${entries.length}` })
  return {
    put(...records) {
      entries.push(...records)
      return head()
    },
    log() {
      entries.push(null)
      return head()
    },
    head,
    compare({ seq, records, places }) {
      const placeOf = new Map(
        entries
          .slice(0, seq + 1)
          .flatMap((record, at) => (record === null ? [] : [[record.id, at] as const])),
      )
      const sum = [...placeOf.values()].reduce((total, place) => total + place, 0)
      return { agrees: placeOf.size === records && sum === places }
    },
    read: (after, limit) => ({
      items: entries
        .slice(after + 1, after + 1 + limit)
        .map((record, index) => ({ seq: after + 1 + index, record })),
      head: head(),
    }),
    current: () => [
      ...new Map(entries.flatMap((record) => (record === null ? [] : [[record.id, record]]))).values(),
    ],
  }
}
