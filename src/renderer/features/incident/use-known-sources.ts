import { useMemo } from 'react'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { KnownSources } from './model/check-form.ts'

/** The saved sources by id; null until the engine has answered. */
export function useKnownSources(): KnownSources | null {
  const stored = useEngineQuery('records.all', { kind: 'source' })
  return useMemo(
    () =>
      stored === undefined
        ? null
        : new Map(stored.flatMap((one) => (one.kind === 'source' ? [[one.id, one.body] as const] : []))),
    [stored],
  )
}
