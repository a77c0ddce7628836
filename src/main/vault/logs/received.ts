import type { Ledger } from '../ledger.ts'
import { logImports } from './known-log.ts'
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
