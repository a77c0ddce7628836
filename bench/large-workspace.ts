import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Vault } from '#main/vault/vault.ts'
import { benchVault } from './bench-vault.ts'
import { fillEncryptedSqlite } from './encrypted-sqlite.ts'
import { openApp } from './opened-app.ts'
import type { Place } from './place.ts'
import { inWords } from './row.ts'
import { toldRecords } from './told-records.ts'

/** Incidents a commit, each with its sources. */
const batch = 250

export interface LargeWorkspace {
  readonly workspace: string
  /** The same records in an encrypted database. */
  readonly sqlite: string
  /** Seconds from the click on Unlock, when all came from the journal: the first time that it was opened. */
  readonly firstOpening: number
}

/** A workspace of so many incidents that was opened once, until all was kept. Made once in a run, which takes minutes. */
export async function largeWorkspace(incidents: number, { workspaces }: Place): Promise<LargeWorkspace> {
  const folder = path.join(workspaces, String(incidents))
  const made = path.join(folder, 'made.json')
  if (!existsSync(made)) {
    console.log(`  making a workspace of ${inWords(incidents)} incidents`)
    await rm(folder, { recursive: true, force: true }) // half of one
    await mkdir(folder, { recursive: true })
    await writeFile(made, JSON.stringify(await make(incidents, folder)))
  }
  return JSON.parse(await readFile(made, 'utf8')) as LargeWorkspace // written above
}

async function make(incidents: number, folder: string): Promise<LargeWorkspace> {
  const vault = await benchVault(folder)
  await fillWorkspace(vault, incidents)
  const sqlite = path.join(folder, 'reference.db')
  await fillEncryptedSqlite(sqlite, vault)
  await vault.close()
  const workspace = path.join(folder, 'workspace')
  const app = await openApp(workspace, folder)
  await app.current()
  const firstOpening = (await app.page.evaluate(() => performance.now())) - app.begin
  await app.kept
  await app.quit()
  return { workspace, sqlite, firstOpening: firstOpening / 1_000 }
}

/** Each batch is one commit, as an import makes it. */
export async function fillWorkspace(vault: Vault, incidents: number): Promise<void> {
  let records: RecordDraft[] = []
  let made = 0
  for (const record of toldRecords(incidents, { analyst: vault.analyst.id })) {
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
