import { useCallback } from 'react'
import { useEngineClient } from './engine-context.ts'
import type { Answer, Params, QueryName } from './queries.ts'

/** Asks once, for what is needed at the moment of a key or a click and not shown. */
export function useAskEngine(): <Q extends QueryName>(name: Q, params: Params<Q>) => Promise<Answer<Q>> {
  const client = useEngineClient()
  return useCallback(
    (name, params) =>
      new Promise((resolve) => {
        const tell = () => {
          const answer = client.answer(name, params)
          if (answer === undefined) return
          stop()
          resolve(answer)
        }
        const stop = client.watch(name, params, tell)
        if (client.answer(name, params) !== undefined) tell()
      }),
    [client],
  )
}
