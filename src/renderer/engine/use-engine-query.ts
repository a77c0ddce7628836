import { useCallback, useSyncExternalStore } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import { useEngineClient } from './engine-context.ts'
import type { Answer, Params, QueryName } from './queries.ts'

/**
 * The answer to a query, kept up to date with the journal; undefined until the first one comes.
 * Components that ask the same share one subscription, which ends with the last of them.
 */
export function useEngineQuery<Q extends QueryName>(name: Q, params: Params<Q>): Answer<Q> | undefined {
  const client = useEngineClient()
  const text = JSON.stringify(params) // params are often made anew at each render: their text says whether they changed
  const subscribe = useCallback(
    (listener: () => void) => client.watch(name, JSON.parse(text) as Params<Q>, listener), // the same params, read back
    [client, name, text],
  )
  return useSyncExternalStore(subscribe, () => client.answer(name, params))
}

/** What keeps the engine from its work; null while all is well. */
export function useEngineFailure(): Failure | null {
  const client = useEngineClient()
  return useSyncExternalStore(client.watchFailure, client.failure)
}
