import { useMemo } from 'react'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

type Import = StoredRecord<'import'>

const isImport = (record: StoredRecord): record is Import => record.kind === 'import'

/** Every import, the newest first; undefined until they are at hand. */
export function useImports(): readonly Import[] | undefined {
  const all = useEngineQuery('records.all', { kind: 'import' })
  return useMemo(() => all?.filter(isImport).toReversed(), [all])
}

/** The imports that a record came with, the newest first, and what each did to it. */
export function useImportsOf(id: string): readonly Import[] {
  const imports = useImports()
  return useMemo(
    () => (imports ?? []).filter(({ body }) => body.records.some((record) => record.id === id)),
    [imports, id],
  )
}
