import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

type Kind = Extract<
  RecordKind,
  'analyst' | 'case' | 'dossier-version' | 'export-profile' | 'hand-over' | 'recipient'
>

/** Every record of one kind, by reference; undefined until they are at hand. */
export function useRecords<K extends Kind>(kind: K): readonly StoredRecord<K>[] | undefined {
  return useEngineQuery('records.all', { kind })?.filter(
    (record): record is StoredRecord<K> => record.kind === kind,
  )
}
