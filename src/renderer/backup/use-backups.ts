import { useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'

export type Backups = Response<'backup:state'>

/** What is known of backups, asked again whenever the schedule has something new to say and, to count, after every commit. */
export function useBackups({ counting }: { readonly counting: boolean }) {
  const [backups, setBackups] = useState<Backups | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const ask = () =>
      void bridge.backup.state({}).then((answer) => {
        if (answer.ok) setBackups(answer.value)
        else setFailure(answer.failure)
      })
    ask()
    const undo = [bridge.on('backup:changed', ask), ...(counting ? [bridge.on('journal:advanced', ask)] : [])]
    return () => {
      for (const stop of undo) stop()
    }
  }, [counting])
  return { backups, failure }
}
