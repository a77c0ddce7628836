import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Change } from './change.ts'
import type { Projection } from './projection.ts'
import { byReference } from '#shared/domain/record/reference-order.ts'

type Source = StoredRecord<'source'>

/** Every source whole, read from the rows: the columns hold only what lists and counts need. */
export interface SourceRecords {
  /** Undefined while some cannot be had. */
  all(): Promise<readonly Source[] | undefined>
  changed(change: Change): void
}

/**
 * What was read stays at hand for as long as somebody else holds it, such as the subscription it was read for: then
 * only what has changed is read again.
 */
export function createSourceRecords(
  projection: Projection,
  read: (ids: readonly string[]) => Promise<readonly Source[] | null>,
): SourceRecords {
  let before: WeakRef<readonly Source[]> | null = null
  let changedIds = new Set<string>()

  return {
    async all() {
      const known = before?.deref() ?? []
      const outdated = changedIds
      changedIds = new Set()
      const kept = new Map(known.flatMap((one) => (outdated.has(one.id) ? [] : [[one.id, one] as const])))
      const missing = projection.idsOf('source').filter((id) => !kept.has(id))
      const found = await read(missing)
      if (found === null) {
        for (const id of outdated) changedIds.add(id)
        return undefined
      }
      const all = [...kept.values(), ...found].sort((a, b) => byReference(a.reference, b.reference))
      before = new WeakRef(all)
      return all
    },
    changed({ ids }) {
      for (const id of ids) changedIds.add(id)
    },
  }
}
