import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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
  /** What one build of the app keeps beside the rows is of no use to another. */
  readonly build: string
}

/**
 * A workspace of so many incidents that this build has opened once, until all was kept. Made once in a run, which takes minutes; one that
 * an earlier run kept is opened once more where that was with another build.
 */
export async function largeWorkspace(incidents: number, { workspaces }: Place): Promise<LargeWorkspace> {
  const folder = path.join(workspaces, String(incidents))
  const told = path.join(folder, 'made.json')
  const build = await buildName()
  if (existsSync(told)) {
    const made = JSON.parse(await readFile(told, 'utf8')) as LargeWorkspace // written below
    if (made.build === build) return made
    await openedOnce(made.workspace, folder)
    return keep(told, { ...made, build })
  }
  console.log(`  making a workspace of ${inWords(incidents)} incidents`)
  await rm(folder, { recursive: true, force: true }) // half of one
  await mkdir(folder, { recursive: true })
  return keep(told, { ...(await make(incidents, folder)), build })
}

/** The worker that keeps them is called by what is in it. */
const buildName = async (): Promise<string> =>
  (await readdir('out/renderer/assets')).find((name) => name.startsWith('engine.worker')) ?? ''

async function keep(file: string, made: LargeWorkspace): Promise<LargeWorkspace> {
  await writeFile(file, JSON.stringify(made))
  return made
}

async function make(incidents: number, folder: string): Promise<Omit<LargeWorkspace, 'build'>> {
  const vault = await benchVault(folder)
  await fillWorkspace(vault, incidents)
  const sqlite = path.join(folder, 'reference.db')
  await fillEncryptedSqlite(sqlite, vault)
  await vault.close()
  const workspace = path.join(folder, 'workspace')
  return { workspace, sqlite, firstOpening: await openedOnce(workspace, folder) }
}

/** Seconds until the list was there. */
async function openedOnce(workspace: string, folder: string): Promise<number> {
  const app = await openApp(workspace, folder)
  await app.current()
  const seconds = ((await app.page.evaluate(() => performance.now())) - app.begin) / 1_000
  await app.kept
  await app.quit()
  return seconds
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
