import type { StoredRecord } from '../../domain/record/kinds.ts'
import { itemIdsOf } from './included.ts'

/**
 * Ids of the evidence items whose place may be given exactly: named by an incident with a place, and every place of
 * every incident that names them is published exactly. An item that no incident names was never decided about.
 */
export function exactItems(incidents: readonly StoredRecord<'incident'>[]): ReadonlySet<string> {
  const exact = new Map<string, boolean>()
  for (const record of incidents) {
    const { body } = record
    const isExact =
      body.places.length > 0 &&
      body.places.every(({ publicationPrecision }) => publicationPrecision === 'exact')
    for (const id of itemIdsOf(record)) exact.set(id, isExact && (exact.get(id) ?? true))
  }
  return new Set([...exact].flatMap(([id, isExact]) => (isExact ? [id] : [])))
}
