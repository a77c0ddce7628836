import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Incidents a commit, each with its sources. */
const batch = 250

/** Fills a workspace with so many incidents of three sources each; each batch is one commit, as an import makes it. */
export async function fillWorkspace(vault: Vault, incidents: number): Promise<void> {
  let records: RecordDraft[] = []
  let made = 0
  for (const record of madeRecords(incidents, { analyst: vault.analyst.id })) {
    records.push(newDraft(record))
    if (record.kind !== 'incident') continue
    made += 1
    if (made % batch !== 0 && made !== incidents) continue
    const saved = await vault.commit({ records })
    if (!saved.ok) throw new Error(saved.failure.message)
    if (saved.value.kind !== 'saved') throw new Error('The bench met a record of its own')
    records = []
  }
}

const newDraft = ({ kind, id, body }: StoredRecord): RecordDraft =>
  ({ kind, id, baseRev: null, body }) as RecordDraft // the body of that kind
