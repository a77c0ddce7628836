import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Change } from './change.ts'
import type { Projection } from './projection.ts'
import { byReference } from './reference-order.ts'

type Source = StoredRecord<'source'>

/** Every source whole, read from the rows: the columns hold only what lists and counts need. */
export interface SourceRecords {
  all(): Promise<readonly Source[]>
  changed(change: Change): void
}

/**
 * What was read stays at hand for as long as somebody else holds it, such as the subscription it was read for: then
 * only what has changed is read again.
 */
export function createSourceRecords(
  projection: Projection,
  read: (ids: readonly string[]) => Promise<readonly Source[]>,
): SourceRecords {
  let before: WeakRef<readonly Source[]> | null = null
  const changedIds = new Set<string>()

  return {
    async all() {
      const known = before?.deref() ?? []
      const kept = new Map(known.flatMap((one) => (changedIds.has(one.id) ? [] : [[one.id, one] as const])))
      changedIds.clear()
      const missing = projection.idsOf('source').filter((id) => !kept.has(id))
      const all = [...kept.values(), ...(await read(missing))].sort((a, b) =>
        byReference(a.reference, b.reference),
      )
      before = new WeakRef(all)
      return all
    },
    changed({ ids }) {
      for (const id of ids) changedIds.add(id)
    },
  }
}
