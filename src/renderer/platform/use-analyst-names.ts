import { useMemo } from 'react'
import { useEngineQuery } from '../engine/use-engine-query.ts'

/** Names the analysts of this workspace; the beginning of the id stands for one who is not at hand. */
export function useAnalystNames(): (id: string) => string {
  const records = useEngineQuery('records.all', { kind: 'analyst' })
  return useMemo(() => {
    const names = new Map(
      records?.flatMap((one) => (one.kind === 'analyst' ? [[one.id, one.body.name] as const] : [])),
    )
    return (id) => names.get(id) ?? id.slice(0, 8)
  }, [records])
}
