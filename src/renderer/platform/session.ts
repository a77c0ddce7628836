import { createContext, useContext, useEffect, useState } from 'react'
import { mayTakeOut } from '#shared/journal/damage.ts'
import type { SessionState } from '#shared/ipc/contract.ts'
import { bridge } from './bridge.ts'

/** Follows the session: null until main has answered for the first time. */
export function useSessionState(): SessionState | null {
  const [session, setSession] = useState<SessionState | null>(null)
  useEffect(() => {
    let current = true
    const ask = () =>
      void bridge.session.state({}).then((answer) => {
        if (current && answer.ok) setSession(answer.value)
      })
    ask()
    const unsubscribe = bridge.on('session:changed', ask)
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return session
}

export const SessionContext = createContext<SessionState | null>(null)

/** Whether the person at work may only look, as a viewer or because nothing can be written: main refuses what would write. */
export const useIsViewer = (): boolean => useSession().mode?.kind === 'read-only'

/** Whether what is here may be taken out. Where nothing can be written, that is still possible. */
export function useMayExport(): boolean {
  const { mode } = useSession()
  return mode == null || mayTakeOut(mode)
}

/** Who is at work, in which workspace and host. Only below the session gate. */
export function useSession(): SessionState {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No session above this component')
  return session
}
