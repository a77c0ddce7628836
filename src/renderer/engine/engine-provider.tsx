import { useEffect, useState, type ReactNode } from 'react'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { createEngineClient } from './client.ts'
import { EngineContext } from './engine-context.ts'

interface EngineProviderProps {
  readonly bridge: Bridge
  readonly children: ReactNode
}

/** Runs the engine while it is mounted: mount it when a workspace is unlocked, unmount it at lock. */
export function EngineProvider({ bridge, children }: EngineProviderProps) {
  const [client] = useState(() => createEngineClient(bridge))
  useEffect(() => {
    client.start()
    return () => client.stop()
  }, [client])
  return <EngineContext value={client}>{children}</EngineContext>
}
