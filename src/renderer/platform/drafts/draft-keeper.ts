import type { Failure, Result } from '#shared/lib/result.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'

export interface DraftStore {
  keep(draft: UnfinishedDraft): Promise<Result<{ keptAt: string }>>
  drop(request: { id: string }): Promise<Result<unknown>>
}

export interface DraftState {
  readonly keptAt: string | null
  readonly failure: Failure | null
}

const PAUSE_MS = 600

/**
 * Keeps the newest state of one form, a moment after the last change. Writes one at a time and in order: a draft
 * that was dropped can never be brought back by a write that was still under way.
 */
export class DraftKeeper {
  readonly #store: DraftStore
  readonly #onState: (state: DraftState) => void
  #pending: UnfinishedDraft | null = null
  /** Whether anything was kept or is about to be, and not dropped since. */
  #holds = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(store: DraftStore, onState: (state: DraftState) => void) {
    this.#store = store
    this.#onState = onState
  }

  change(draft: UnfinishedDraft): void {
    this.#pending = draft
    this.#holds = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  /** Writes what is pending now; resolves when it is kept. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#writing = this.#writing.then(async () => {
      const draft = this.#pending
      this.#pending = null
      if (draft === null) return
      const kept = await this.#store.keep(draft)
      this.#onState(
        kept.ok ? { keptAt: kept.value.keptAt, failure: null } : { keptAt: null, failure: kept.failure },
      )
    })
    return this.#writing
  }

  /** The form says again what is saved: there is no draft any more, if this form made one. */
  unchanged(id: string): void {
    if (this.#holds) void this.drop(id)
  }

  /** Forgets the draft, after whatever write is under way. */
  drop(id: string): Promise<void> {
    this.#holds = false
    clearTimeout(this.#timer)
    this.#pending = null
    this.#writing = this.#writing.then(async () => {
      const dropped = await this.#store.drop({ id })
      this.#onState({ keptAt: null, failure: dropped.ok ? null : dropped.failure })
    })
    return this.#writing
  }
}
