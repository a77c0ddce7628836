import { nameOf } from '#shared/domain/record/name.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

/** The name of a record by its id; the beginning of the id where the record is not at hand. */
export function RecordName({ id }: { readonly id: string }) {
  const record = useEngineQuery('record.get', { id })
  return <bdi>{record === undefined || record === null ? id.slice(0, 8) : nameIn(record)}</bdi>
}

/** The people who work here are known by their name alone. */
function nameIn(record: StoredRecord): string {
  const name = nameOf(record)
  if (name === '') return record.reference
  return record.kind === 'analyst' ? name : `${record.reference} ${name}`
}
