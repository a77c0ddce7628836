import { useEffect, useState } from 'react'
import { defaultTableLook, type TableLook } from '#shared/domain/incident-list/look.ts'
import { bridge } from '../../../platform/bridge.ts'
import type { Failure } from '#shared/lib/result.ts'

/** What was asked for or set last: another screen comes back to it at once. Gone at lock, as the window is. */
let known: TableLook | null = null

export interface OwnLook {
  /** Null for the moment until main has told. */
  readonly look: TableLook | null
  readonly onLook: (look: TableLook) => void
  /** Why what was set last could not be kept: it holds until the workspace is locked. */
  readonly notKept: Failure | null
  readonly onRead: () => void
}

/** How the analyst at work has set the table. */
export function useTableLook(): OwnLook {
  const [look, setLook] = useState(known)
  const [notKept, setNotKept] = useState<Failure | null>(null)
  useEffect(() => {
    if (known !== null) return
    void bridge.table.look({}).then((answer) => {
      known ??= answer.ok ? answer.value : defaultTableLook
      setLook(known)
    })
  }, [])
  return {
    look,
    notKept,
    onRead: () => setNotKept(null),
    onLook: (next) => {
      known = next
      setLook(next)
      void bridge.table.setLook(next).then((answer) => {
        if (known === next) setNotKept(answer.ok ? null : answer.failure)
      })
    },
  }
}
