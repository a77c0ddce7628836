import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import type { DiskTree } from '../power-loss/nodes.ts'
import { durableOf } from '../power-loss/states.ts'
import { Telling, workspaceName } from '../power-loss/story.ts'
import { PowerLossDisk } from '../power-loss/disk.ts'
import type { LogOrder } from '../../logs/order.ts'
import { logOrderIn } from '../log-order.ts'
import { incidentDraft } from '../records.ts'
import { valueOf } from '../workspace.ts'

/** A workspace with something of everything, as it lies on a disk in memory. */
export interface Prepared {
  /** A real folder in which the real lock of the workspace can lie. */
  readonly parent: string
  readonly folder: string
  readonly tree: DiskTree
  readonly incidentId: string
  readonly draftId: string
  readonly borysId: string
  /** An item as it was taken in, and the file it came from. */
  readonly kept: StoredRecord<'evidence'>
  readonly keptFrom: string
  readonly givenUp: StoredRecord<'evidence'>
  /** A file that was not taken in yet. */
  readonly another: string
  /** An import of a log, and what a newer export of it brings. */
  readonly importId: string
  readonly newerLog: LogOrder
}

export const borysWords = 'the words of Borys Test'
/** A public key of age, whose secret nobody kept. */
export const deskRecipient = 'age176yzgc0sdq9x7anuer2wh6sxzgstsqh5lfx5hjcs9k6ccrw4fdmqghu5xv'
export const virasWords = 'the words of Vira Test'
export const newWords = 'other words for the same key'

export async function prepared(parent: string): Promise<Prepared> {
  const folder = path.join(parent, workspaceName)
  await mkdir(folder)
  const file = async (name: string, bytes: number) => {
    const target = path.join(parent, name)
    await writeFile(target, Buffer.alloc(bytes, name))
    return target
  }
  const keptFrom = await file('kept.txt', 150_000)
  const disk = new PowerLossDisk(parent)
  const on = new Telling(folder, disk)
  await on.create()
  const { vault } = on
  const incident = incidentDraft({ title: 'As it was' })
  valueOf(await vault.commit({ records: [incident] }))
  const kept = valueOf(await vault.evidence.takeIn(keptFrom, {})).record
  const givenUp = valueOf(await vault.evidence.takeIn(await file('given-up.txt', 2_000), {})).record
  valueOf(await vault.custodian.giveUp(givenUp.id, 'Sent by mistake'))
  const draftId = uuidV7()
  valueOf(await vault.drafts.keep({ kind: 'incident', id: draftId, baseRev: null, body: { title: 'typed' } }))
  const borys = { name: 'Borys Test', organisation: '', role: 'analyst' as const, passphrase: borysWords }
  const borysId = valueOf(await vault.analysts.add(borys)).id
  const rows = ['School hit', 'Bridge hit'].map((what, at) => ({ id: `A${at}`, day: '3/9/2022', what }))
  const imported = valueOf(await vault.logs.run(await logOrderIn(parent, rows)))
  await on.close()
  const newer = rows.map((row) => ({
    ...row,
    what: `${row.what} again`,
    link: 'https://t.me/channel/1',
    files: 'yard',
  }))
  const newerLog = await logOrderIn(parent, newer, { media: { yard: 'a picture' } })
  const another = await file('another.txt', 100_000)
  const incidentId = incident.id
  return {
    parent,
    folder,
    tree: durableOf(disk),
    incidentId,
    draftId,
    borysId,
    kept,
    keptFrom,
    givenUp,
    another,
    importId: imported.record.id,
    newerLog,
  }
}
