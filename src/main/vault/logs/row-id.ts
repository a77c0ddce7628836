import { canonicalJson } from '#shared/journal/canonical.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { derivedId } from '../records/derived-id.ts'

/** The incident that a row is in every export of its log: by its id there; without one it is known by all that it says. */
export const incidentIdOf = (
  { key, cells }: Pick<MappedRow, 'key' | 'cells'>,
  logSourceId: string,
): string =>
  key === '' ? derivedId(logSourceId, 'cells', canonicalJson(cells)) : derivedId(logSourceId, 'key', key)
