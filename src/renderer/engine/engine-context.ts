import { createContext, useContext } from 'react'
import type { EngineClient } from './client.ts'

export const EngineContext = createContext<EngineClient | null>(null)

/** The engine of the unlocked workspace. Throws outside an EngineProvider. */
export function useEngineClient(): EngineClient {
  const client = useContext(EngineContext)
  if (client === null) throw new Error('No EngineProvider around this component')
  return client
}
