import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { BulkOutcome } from '#shared/ipc/bulk.ts'
import type { Result } from '#shared/lib/result.ts'

export interface BulkOrder {
  readonly ids: readonly string[]
  readonly change: BulkChange
  readonly reason: string
}

export type BulkStage = 'looking' | 'writing'

export interface BulkOptions {
  readonly signal?: AbortSignal | undefined
  /** Each incident is looked at first; what changes is written after all were. */
  readonly onProgress?: ((stage: BulkStage, done: number, total: number) => void) | undefined
}

/** One change to many incidents, as the rest of the app sees it. */
export interface Bulk {
  /** Writes nothing. */
  check(order: BulkOrder, options?: BulkOptions): Promise<Result<BulkOutcome>>
  /** As the check says, or as it would by then: what stands at the time is changed. `seq`: the entry that tells of it. */
  run(order: BulkOrder, options?: BulkOptions): Promise<Result<BulkOutcome & { readonly seq: number | null }>>
  /** Refuses 'not-found' where no action is told of there, and 'refused' where nothing of it is left to be taken back. */
  undo(seq: number, options?: BulkOptions): Promise<Result<BulkOutcome>>
}
