import type { ImportBody, ImportedRecord } from '#shared/domain/import/schema.ts'
import type { Ledger } from '../ledger.ts'

/** What the imports before have brought. */
export interface Earlier {
  /** By the id of a record, as it came last and was taken over, or found to be the same. */
  readonly bases: ReadonlyMap<string, ImportedRecord>
  /** The last import of the same case, or of loose incidents with the same journal behind them. */
  readonly last: ImportBody | undefined
}

/** Imports are few: all of them are read. */
export async function earlierImports(ledger: Ledger, dossier: ImportBody['dossier']): Promise<Earlier> {
  const bases = new Map<string, ImportedRecord>()
  let last: ImportBody | undefined
  for (const id of ledger.index.idsOf('import')) {
    const record = await ledger.current(id)
    if (record.kind !== 'import') continue
    for (const one of record.body.records)
      if (one.outcome !== 'conflict' && one.outcome !== 'rejected') bases.set(one.id, one)
    if (followsOn(dossier, record.body.dossier)) last = record.body
  }
  return { bases, last }
}

/** A dossier of no case is one of many that could be chosen: only a case has versions that follow on each other. */
const followsOn = (now: ImportBody['dossier'], before: ImportBody['dossier']): boolean =>
  now.caseId !== null && now.caseId === before.caseId
