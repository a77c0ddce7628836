import type { LogImportBody, ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import type { FieldHashes } from './incident-fields.ts'

/** What an import of this log made of a row the last time. */
export interface KnownRow {
  readonly made: FieldHashes
  /** Its import was undone and nobody had touched it: the incident is withdrawn, and may come back. */
  readonly isTakenBack: boolean
}

/** What earlier imports of the same log brought. */
export interface KnownLog {
  readonly sourceId: string | null
  /** By incident. */
  readonly rows: ReadonlyMap<string, KnownRow>
}

/** Everything that came of a log so far, from the rows as they were received. */
export async function knownLog(ledger: Ledger, name: string, pause: () => Promise<void>): Promise<KnownLog> {
  let sourceId: string | null = null
  const rows = new Map<string, KnownRow>()
  for (const { body } of await logImports(ledger)) {
    if (body.profile.log.name !== name) continue
    sourceId ??= body.sourceId
    for (const { id } of body.pages) {
      await pause()
      const page = await ledger.current(id)
      if (page.kind !== 'log-page') continue
      for (const row of page.body.rows) takeIn(rows, row, body)
    }
  }
  return { sourceId, rows }
}

/** Every import of a log, in order. */
export async function logImports(ledger: Ledger): Promise<readonly StoredRecord<'log-import'>[]> {
  const records = await Promise.all(ledger.index.idsOf('log-import').map((id) => ledger.current(id)))
  return records.filter((record) => record.kind === 'log-import')
}

function takeIn(rows: Map<string, KnownRow>, row: ReceivedRow, { undone }: LogImportBody): void {
  if (row.incidentId === null || row.outcome === 'conflict') return
  const isUndone = undone !== null && !undone.left.includes(row.incidentId)
  if (isUndone && row.outcome === 'updated') return // what the import before said of it stands again
  rows.set(row.incidentId, { made: row.made, isTakenBack: isUndone })
}
