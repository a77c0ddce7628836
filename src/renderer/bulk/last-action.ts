import { useSyncExternalStore } from 'react'
import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'

/** The action on many incidents that was done last, and what came of it or of taking it back. */
export interface LastAction {
  /** The entry of the journal that tells of it. */
  readonly seq: number
  readonly what: BulkChange['kind']
  readonly outcome: BulkOutcome
  readonly isUndone: boolean
  /** Whether it is told above the screens; it can be undone for as long as it is the last. */
  readonly isTold: boolean
}

/** Outlives every screen. In memory alone, and gone at lock; Activity has the others. */
let last: LastAction | null = null
const listeners = new Set<() => void>()

export function setLastAction(action: LastAction | null): void {
  last = action
  for (const listener of listeners) listener()
}

export const useLastAction = (): LastAction | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => last,
  )
