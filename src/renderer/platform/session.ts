import { createContext, useContext, useEffect, useState } from 'react'
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

/** Whether the person at work may only look: main refuses whatever would write. */
export const useIsViewer = (): boolean => useSession().analyst?.role === 'viewer'

/** Who is at work, in which workspace and host. Only below the session gate. */
export function useSession(): SessionState {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No session above this component')
  return session
}
