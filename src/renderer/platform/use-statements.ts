import { useMemo } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

/** Every version of every statement at hand: those that ship with the app, then those loaded into the workspace. */
export function useStatements(): readonly Statement[] {
  const loaded = useEngineQuery('records.all', { kind: 'statement' })
  return useMemo(
    () => [...statements, ...(loaded ?? []).filter(isStatement).map(({ body }) => body)],
    [loaded],
  )
}

const isStatement = (record: StoredRecord): record is StoredRecord<'statement'> => record.kind === 'statement'
