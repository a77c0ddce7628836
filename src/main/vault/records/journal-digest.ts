import { createHash } from 'node:crypto'
import {
  staysInJournal,
  recordKinds,
  type RecordKind,
  type StoredRecord,
} from '#shared/domain/record/kinds.ts'
import { readsideDigest, type ReadsideDigest } from '#shared/journal/readside-digest.ts'
import type { Vault } from '../vault.ts'

/** What the read side's own digest must be: worked out from the journal, with no window. */
export const journalDigest = (vault: Pick<Vault, 'records'>): Promise<ReadsideDigest> =>
  readsideDigest(shownRecords(vault), (bytes) => createHash('sha256').update(bytes).digest())

/** Every record that the read side holds. */
async function* shownRecords(vault: Pick<Vault, 'records'>): AsyncIterable<StoredRecord> {
  // the map is closed: its keys are the kinds
  for (const kind of Object.keys(recordKinds) as RecordKind[])
    if (!staysInJournal(kind)) yield* vault.records(kind)
}
