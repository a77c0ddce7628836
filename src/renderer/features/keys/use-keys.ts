import { useCallback, useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import { bridge } from '../../platform/bridge.ts'

/** What opens the workspace for whoever is at work, and when it locks; asked for again when the journal grows. */
export function useKeys() {
  const [keys, setKeys] = useState<Response<'key:list'> | null>(null)
  const load = useCallback(
    () =>
      void bridge.key.list({}).then((answer) => {
        if (answer.ok) setKeys(answer.value)
      }),
    [],
  )
  useEffect(() => {
    load()
    return bridge.on('journal:advanced', load)
  }, [load])
  return { keys, load }
}
