import { useEffect, useState } from 'react'
import { defaultTableLook, type TableLook } from '#shared/domain/incident-list/look.ts'
import { bridge } from '../../../platform/bridge.ts'

/** What was asked for or set last: another screen comes back to it at once. Gone at lock, as the window is. */
let known: TableLook | null = null

/** How the analyst at work has set the table. Null for the moment until main has told. */
export function useTableLook(): readonly [TableLook | null, (look: TableLook) => void] {
  const [look, setLook] = useState(known)
  useEffect(() => {
    if (known !== null) return
    void bridge.table.look({}).then((answer) => {
      known ??= answer.ok ? answer.value : defaultTableLook
      setLook(known)
    })
  }, [])
  return [
    look,
    (next) => {
      known = next
      setLook(next)
      // What cannot be kept, as on a medium that cannot be written, holds until the workspace is locked.
      void bridge.table.setLook(next)
    },
  ]
}
