import { useEffect, useState, type ReactNode } from 'react'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { createEngineClient } from './client.ts'
import { EngineContext } from './engine-context.ts'

interface EngineProviderProps {
  readonly bridge: Bridge
  /** While it is not, the engine has no key and reads only what is sealed. */
  readonly unlocked: boolean
  readonly children: ReactNode
}

/** Has the engine ready while a workspace is chosen, and runs it while that is unlocked. */
export function EngineProvider({ bridge, unlocked, children }: EngineProviderProps) {
  const [client] = useState(() => createEngineClient(bridge))
  useEffect(() => {
    if (unlocked) client.start()
    else client.prepare()
  }, [client, unlocked])
  useEffect(() => (unlocked ? () => client.stop() : undefined), [client, unlocked])
  useEffect(() => () => client.stop(), [client])
  return <EngineContext value={client}>{children}</EngineContext>
}
