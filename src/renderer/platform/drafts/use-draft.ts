import { useEffect, useState } from 'react'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { bridge } from '../bridge.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'
import { openDraft } from './open-drafts.ts'

export interface DraftHandle extends DraftState {
  /** Forgets the draft, as after a save. */
  readonly drop: () => Promise<void>
  /** Keeps what is pending at once. */
  readonly flush: () => Promise<void>
}

/**
 * Keeps an unsaved form so that neither a crash nor leaving the screen loses it. `draft` is what the form holds, or
 * null while it says the same as what is saved; pass the same object as long as nothing changed.
 */
export function useDraft(id: string, draft: UnfinishedDraft | null): DraftHandle {
  const [state, setState] = useState<DraftState>({ keptAt: null, failure: null })
  const [keeper] = useState(() => new DraftKeeper(bridge.draft, setState))
  useEffect(() => {
    if (draft === null) keeper.unchanged(id)
    else keeper.change(draft)
  }, [keeper, id, draft])
  useEffect(() => openDraft(keeper), [keeper])
  return { ...state, drop: () => keeper.drop(id), flush: () => keeper.flush() }
}
