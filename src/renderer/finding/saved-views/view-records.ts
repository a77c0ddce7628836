import { useMemo } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'

export type ViewRecord = StoredRecord<'saved-view'>

const isView = (record: StoredRecord): record is ViewRecord => record.kind === 'saved-view'

/** All views by title, with those that were taken back; undefined until they are at hand. */
export function useViewRecords(): readonly ViewRecord[] | undefined {
  const all = useEngineQuery('records.all', { kind: 'saved-view' })
  return useMemo(
    () => all?.filter(isView).toSorted((a, b) => a.body.title.localeCompare(b.body.title)),
    [all],
  )
}

export const isOffered = ({ body }: ViewRecord): boolean => !body.withdrawn
