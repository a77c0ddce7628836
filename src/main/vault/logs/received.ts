import type { Ledger } from '../ledger.ts'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import { refuse } from '../storage/refusal.ts'
import { logImports, pageOf } from './known-log.ts'
import type { RowReceived } from './order.ts'

/** The rows that an incident was made of, or that conflict with it, as they were received: the newest first. */
export async function receivedRows(ledger: Ledger, incidentId: string): Promise<readonly RowReceived[]> {
  const found: RowReceived[] = []
  for (const { id, reference, body } of (await logImports(ledger)).toReversed())
    for (const { id: page } of body.pages.toReversed()) {
      const record = await ledger.currentSaying(page, incidentId)
      if (record?.kind !== 'log-page') continue
      for (const row of record.body.rows.toReversed())
        if (row.incidentId === incidentId) found.push({ importId: id, reference, title: body.title, row })
    }
  return found
}

/** The rows of one page of an import. */
export async function pageRows(
  ledger: Ledger,
  importId: string,
  at: number,
): Promise<readonly ReceivedRow[]> {
  const isOne = ledger.index.get(importId)?.kind === 'log-import'
  const record = isOne ? await ledger.current(importId) : undefined
  const page = record?.kind === 'log-import' ? record.body.pages[at] : undefined
  if (page === undefined) return refuse('not-found', 'This import has no such rows.')
  return (await pageOf(ledger, page.id)).body.rows
}
