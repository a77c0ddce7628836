import { useMemo } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { byReference } from '#shared/domain/record/reference-order.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

/** The saved ones among these sources, by reference; undefined until the engine has answered. */
export function useStoredSources(ids: Iterable<string>): readonly StoredRecord<'source'>[] | undefined {
  // In one order, so that whoever asks for the same shares the answer.
  const records = useEngineQuery('records.some', { ids: [...new Set(ids)].sort() })
  return useMemo(
    () =>
      records
        ?.filter((record) => record.kind === 'source')
        .sort((a, b) => byReference(a.reference, b.reference)),
    [records],
  )
}
