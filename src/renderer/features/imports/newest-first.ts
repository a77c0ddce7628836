import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { LogImportLine } from '../../engine/queries.ts'

/** An import, of either kind. */
type ImportLine =
  | { readonly kind: 'log'; readonly of: LogImportLine }
  | { readonly kind: 'dossier'; readonly of: StoredRecord<'import'> }

/** Imports of both kinds in one order, the newest first. */
export function newestFirst(
  dossiers: readonly StoredRecord<'import'>[],
  logs: readonly LogImportLine[],
): readonly ImportLine[] {
  const lines: readonly ImportLine[] = [
    ...dossiers.map((of): ImportLine => ({ kind: 'dossier', of })),
    ...logs.map((of): ImportLine => ({ kind: 'log', of })),
  ]
  return lines.toSorted((a, b) =>
    a.of.createdAt < b.of.createdAt ? 1 : a.of.createdAt > b.of.createdAt ? -1 : 0,
  )
}
