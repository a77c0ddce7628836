import type { LogImportBody } from '#shared/domain/log-import/schema.ts'
import type { Ledger } from '../ledger.ts'
import { logImports } from './known-log.ts'
import type { RowReceived } from './order.ts'

/** The rows that an incident was made of, or that conflict with it, as they were received: the newest first. */
export async function receivedRows(ledger: Ledger, incidentId: string): Promise<readonly RowReceived[]> {
  const found: RowReceived[] = []
  for (const { id, reference, body } of (await logImports(ledger)).toReversed()) {
    for (const page of pagesOf(body, incidentId)) {
      const record = await ledger.current(page)
      if (record.kind !== 'log-page') continue
      for (const row of record.body.rows)
        if (row.incidentId === incidentId) found.push({ importId: id, reference, title: body.title, row })
    }
  }
  return found
}

/** Rows of which only other columns changed are in no list: then all pages of the import are looked through. */
function pagesOf(
  { created, updated, conflicts, pages, counts }: LogImportBody,
  incidentId: string,
): string[] {
  const listed = [...created, ...updated, ...conflicts].filter(({ id }) => id === incidentId)
  const isWhole = counts.updated === updated.length
  if (listed.length === 0 && isWhole) return []
  if (listed.length === 0) return pages.map(({ id }) => id)
  return pages
    .filter(({ first, last }) => listed.some(({ row }) => row >= first && row <= last))
    .map(({ id }) => id)
}
