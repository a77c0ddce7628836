import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { descriptionOf } from '../evidence.ts'
import { logOrderIn } from '../log-order.ts'
import { incidentDraft, sourceDraft } from '../records.ts'
import { tempFolder } from '../temp-folder.ts'
import { valueOf } from '../workspace.ts'
import type { DiskTree } from './nodes.ts'
import { workspaceName, type Step } from './story.ts'

const reason = 'Sent by mistake'

export const create: Step = { name: 'create', tell: (on) => on.create() }
export const open: Step = { name: 'open', tell: (on) => on.open() }
export const lock: Step = { name: 'lock', tell: (on) => on.close() }

/** Three records in one commit: all or none. */
export const save: Step = {
  name: 'save',
  tell: async ({ vault }) => {
    const records = [incidentDraft({ title: 'One of three' }), sourceDraft(), sourceDraft()]
    valueOf(await vault.commit({ records }))
  },
}

const draft = { kind: 'incident' as const, id: uuidV7(), baseRev: null }

const keepDraft = (title: string): Step => ({
  name: 'keep a draft',
  tell: async ({ vault }) => void valueOf(await vault.drafts.keep({ ...draft, body: { title } })),
})

const dropDraft: Step = {
  name: 'drop the draft',
  tell: async ({ vault }) => valueOf(await vault.drafts.drop(draft.id)),
}

const changePassphrase: Step = {
  name: 'change the passphrase',
  tell: async (on) => {
    const next = 'other words for the same key'
    valueOf(await on.vault.analysts.changePassphrase({ current: on.passphrase, next }))
    on.passphrase = next
  },
}

const addAnalyst: Step = {
  name: 'add an analyst',
  tell: async (on) => {
    const passphrase = 'the words of Borys Test'
    const borys = { name: 'Borys Test', organisation: '', role: 'analyst' as const, passphrase }
    valueOf(await on.vault.analysts.add(borys))
    on.others = [passphrase]
  },
}

/** What is done with an item of so many bytes, from its arrival to its end. */
async function item(bytes: number) {
  const file = path.join(await tempFolder(), `${bytes}.txt`)
  await writeFile(file, Buffer.alloc(bytes, String(bytes)))
  let taken: StoredRecord<'evidence'> | undefined
  const known = () => {
    if (!taken) throw new Error('The story has not taken the item in')
    return taken
  }
  const step = (name: string, tell: Step['tell']): Step => ({ name: `${name} (${bytes} bytes)`, tell })
  return {
    takeIn: step('take in', async ({ vault }) => {
      taken = valueOf(await vault.evidence.takeIn(file, {})).record
    }),
    describe: step('describe', async ({ vault }) => {
      const { id, rev: baseRev, body } = known()
      const description = { ...descriptionOf(body), title: 'Described' }
      valueOf(await vault.custodian.describe({ evidenceId: id, baseRev, description, reason }))
    }),
    check: step('check', async ({ vault }) => {
      valueOf(await vault.evidence.checkFixity([known().id], { why: 'on demand' }))
    }),
    putBack: step('put back', async ({ vault }) => {
      valueOf(await vault.evidence.putBack(known().id, file))
    }),
    giveUp: step('give up', async ({ vault }) => {
      valueOf(await vault.custodian.giveUp(known().id, reason))
    }),
    delete: step('delete', async ({ vault }) => {
      const { id, reference } = known()
      valueOf(await vault.evidence.delete(id, { reference, reason }))
    }),
  }
}

/** Rows of a log, of so many characters each, and what takes them back. */
async function log(rows: number, characters: number) {
  const row = (id: number) => ({
    id: String(id),
    day: '3/9/2022',
    what: `Row ${id}`,
    link: `https://t.me/log/${id}`,
    remark: 'x'.repeat(characters),
  })
  const folder = await tempFolder()
  const order = await logOrderIn(
    folder,
    Array.from({ length: rows }, (_, id) => row(id)),
  )
  let importId = ''
  const importLog: Step = {
    name: `import a log of ${rows} rows`,
    tell: async ({ vault }) => {
      importId = valueOf(await vault.logs.run(order)).record.id
    },
  }
  const takeBack: Step = {
    name: `take ${rows} rows back`,
    tell: async ({ vault }) => void valueOf(await vault.logs.undo(importId)),
  }
  return { importLog, takeBack }
}

/** One session with every kind of write there is. */
export async function everything(): Promise<readonly Step[]> {
  const { takeIn, describe, check, putBack, giveUp, delete: deleted } = await item(150_000) // three chunks
  const other = await item(3_000)
  const { importLog, takeBack } = await log(3, 10)
  return [
    create,
    save,
    save,
    takeIn,
    other.takeIn,
    describe,
    keepDraft('typed'),
    keepDraft('typed on'),
    check,
    putBack,
    changePassphrase,
    addAnalyst,
    giveUp,
    deleted,
    lock,
    open,
    save,
    importLog,
    dropDraft,
    takeBack,
    lock,
  ]
}

/** A commit that is written in several pieces; in a story of its own, as the large intake is. */
export async function aLargeImport(): Promise<readonly Step[]> {
  const { importLog } = await log(30, 80_000)
  return [create, save, importLog, lock]
}

/** An item that is written in two pieces; in a story of its own, for it is read back at each opening. */
export async function aLargeIntake(): Promise<readonly Step[]> {
  const { takeIn } = await item(1_100_000)
  return [create, takeIn, lock]
}

/** Enough for what a careless vault would lose. */
export async function theEssentials(): Promise<readonly Step[]> {
  const { takeIn } = await item(150_000)
  return [create, save, takeIn, keepDraft('typed'), keepDraft('typed on'), lock]
}

/** What an earlier crash may have left, all of it at once. */
export function inNeedOfMending(left: DiskTree): DiskTree {
  const tree = new Map(left)
  const within = (name: string) => `${workspaceName}/${name}`
  const last =
    [...tree.keys()]
      .filter((name) => name.endsWith('.seg'))
      .toSorted()
      .at(-1) ?? ''
  const blob = 'ab'.repeat(16)
  tree.set(last, Buffer.concat([tree.get(last) ?? new Uint8Array(0), Buffer.alloc(700, 'torn')]))
  tree.delete(within('header.backup.json'))
  tree.set(within('header.json.part'), Buffer.from('{"magic":'))
  tree.set(within(`evidence/incoming-${blob}`), Buffer.alloc(5_000))
  tree.set(within('evidence/ab'), null)
  tree.set(within(`evidence/ab/${blob}`), Buffer.alloc(5_000))
  return tree
}
