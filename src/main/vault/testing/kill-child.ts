/*
 * Run as a child: `kill-child.ts FOLDER PASSPHRASE OTHER-PASSPHRASE FILE save|intake|log|passphrase SECRETS [DEFECT]`. Does one thing again and
 * again, tells what it is about to do and when it is answered, and each call of the disk, so that it can be killed in one.
 */
import { randomBytes } from 'node:crypto'
import { writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import { readHeaders } from '../keys/header-files.ts'
import { incidentOfKey } from '../logs/row-id.ts'
import { openWorkspace } from '../open.ts'
import { openUnlocked } from '../open-unlocked.ts'
import { setupOf } from '../setup.ts'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { lockWorkspace } from '../storage/lock.ts'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { logOrderIn } from './log-order.ts'
import { incidentDraft, sourceDraft } from './records.ts'

const [, , folder = '', words = '', otherWords = '', file = '', kind = '', secretsInHex = '', defect = ''] =
  process.argv
/** As in workspace.ts, which only a test can import. */
const kdf = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 }
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)
const calling = (): void => void writeSync(1, 'call\n')

const toldFile = (opened: OpenFile): OpenFile => ({
  ...opened,
  write: async (bytes, position) => {
    calling()
    // The planted defect: what is answered for has not even left the program.
    if (defect === '') await opened.write(bytes, position)
    else setTimeout(() => void opened.write(bytes, position), 60_000)
  },
  sync: () => {
    calling()
    return opened.sync()
  },
})
const told: FileLayer = {
  ...realFiles,
  open: async (path, how) => {
    if (how !== 'read') calling()
    return toldFile(await realFiles.open(path, how))
  },
  rename: (from, to) => {
    calling()
    return realFiles.rename(from, to)
  },
  remove: (path) => {
    calling()
    return realFiles.remove(path)
  },
  syncFolder: (path) => {
    calling()
    return realFiles.syncFolder(path)
  },
}

const setup = { files: told, kdf, reserveBytes: 0 }

const doing: Readonly<Record<string, (vault: UnlockedVault, number: number) => Promise<object>>> = {
  save: async (vault) => {
    const records = [incidentDraft(), sourceDraft(), sourceDraft()]
    tell({ doing: 'save', ids: records.map(({ id }) => id) })
    valueOf(await vault.commit({ records }))
    const title = uuidV7()
    tell({ doing: 'draft', title })
    valueOf(await vault.drafts.keep({ kind: 'incident', id: draftId, baseRev: null, body: { title } }))
    return { title, ids: records.map(({ id }) => id) }
  },
  intake: async (vault) => {
    writeFileSync(file, randomBytes(300_000))
    return { evidence: valueOf(await vault.evidence.takeIn(file, {})).record.id }
  },
  /** A commit of several pieces; its ids follow from those of its rows. */
  log: async (vault) => {
    const sourceId = (await importedLog(vault, [])).body.sourceId
    const keys = Array.from({ length: 20 }, () => uuidV7())
    const ids = keys.map((key) => incidentOfKey(key, sourceId))
    tell({ doing: 'import', ids })
    await importedLog(vault, keys)
    return { ids }
  },
  passphrase: async (vault, number) => {
    const [current, next] = number % 2 === 0 ? [words, otherWords] : [otherWords, words]
    tell({ doing: 'passphrase', words: next })
    valueOf(await vault.analysts.changePassphrase({ current, next }))
    return { words: next }
  },
}
const draftId = uuidV7()

/** A log of one row that never changes, and of these; of the others before, none comes again. */
async function importedLog(vault: UnlockedVault, keys: readonly string[]) {
  const rows = ['always', ...keys].map((id) => ({
    id,
    what: id,
    day: '3/9/2022',
    remark: 'x'.repeat(100_000),
  }))
  const order = await logOrderIn(dirname(file), rows)
  return valueOf(await vault.logs.run(order, { isSameLog: true })).record
}

/** With the secrets at hand, as far as no passphrase is asked for: deriving a key is slow on purpose. */
async function openedWith(secrets: string): Promise<UnlockedVault> {
  const [header] = (await readHeaders(told, folder)).candidates
  if (!header) throw new Error('no header')
  const bytes = Uint8Array.from(Buffer.from(secrets, 'hex'))
  const unlocked = { header, secrets: { dataKey: bytes.slice(0, 32), seed: bytes.slice(32) } }
  const unlockFolder = lockWorkspace(folder)
  return openUnlocked({ ...unlocked, folder, copiesAgree: true, unlockFolder }, setupOf(setup))
}

const vault =
  kind === 'passphrase' ? valueOf(await openWorkspace(folder, words, setup)) : await openedWith(secretsInHex)
tell({ opened: true })
for (let number = 0; ; number += 1) tell({ done: await doing[kind]?.(vault, number), head: vault.head })
