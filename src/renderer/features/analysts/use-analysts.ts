import { useCallback, useEffect, useState } from 'react'
import type { ListedAnalyst } from '#shared/ipc/analysts.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

/** Everybody who works or worked here; asked for again when the journal grows. */
export function useAnalysts() {
  const [analysts, setAnalysts] = useState<readonly ListedAnalyst[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = useCallback(
    () =>
      void bridge.analyst.list({}).then((answer) => {
        setFailure(answer.ok ? null : answer.failure)
        if (answer.ok) setAnalysts(answer.value)
      }),
    [],
  )
  useEffect(() => {
    load()
    return bridge.on('journal:advanced', load)
  }, [load])
  const retire = async (id: string) => {
    const answer = await bridge.analyst.retire({ id })
    setFailure(answer.ok ? null : answer.failure)
    load()
  }
  return { analysts, failure, load, retire }
}
