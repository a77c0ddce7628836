import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRestorable } from '#shared/domain/record/restored-body.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'
import { useRestore } from './use-restore.ts'

export interface UndoSave {
  /** Whether there is a save of this window to undo. */
  readonly available: boolean
  readonly undoing: boolean
  readonly failure: Failure | null
  /** Somebody saved in between; nothing was undone. */
  readonly stale: boolean
  readonly undo: () => Promise<void>
}

/** Takes back the last save made here, by making the version before it the next one. */
export function useUndoSave(committed: StoredRecord | null): UndoSave {
  const { t } = useTranslation()
  const { restore, restoring, failure, stale } = useRestore()
  const [undoneRev, setUndoneRev] = useState(0)
  const available =
    committed !== null && committed.rev > Math.max(1, undoneRev) && isRestorable(committed) && !restoring

  const undo = async () => {
    if (committed === null || !isRestorable(committed)) return
    const history = await bridge.journal.history({ id: committed.id })
    const before = history.ok ? history.value.at(committed.rev - 2)?.record : undefined
    if (before === undefined || !isRestorable(before)) return
    if (await restore(committed, before, t('history.undoReason', { rev: committed.rev })))
      setUndoneRev(committed.rev + 1)
  }
  return { available, undoing: restoring, failure, stale, undo }
}
