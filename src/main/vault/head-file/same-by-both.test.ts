/* Whatever was done in a workspace, its head file leads to the very state that reading all of its journal leads to. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { LogBody } from '#shared/journal/entry.ts'
import { blobPath } from '../evidence/blob-paths.ts'
import { evidenceFolder } from '../folders.ts'
import type { HeadPolicy } from '../setup.ts'
import { takenIn } from '../testing/evidence.ts'
import { allOf, verifiedBoth } from '../testing/head-file.ts'
import { PowerLossDisk } from '../testing/power-loss/disk.ts'
import type { DiskTree } from '../testing/power-loss/nodes.ts'
import { durableOf, shownBy } from '../testing/power-loss/states.ts'
import { allOf as recordsOf, importLog } from '../testing/logs.ts'
import { incidentDraft, personDraft, sourceDraft } from '../testing/records.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { twoAnalysts } from '../testing/second-analyst.ts'
import { treeOnDisk } from '../testing/power-loss/tree-on-disk.ts'
import { codeOf, valueOf, eachTime, type TestWorkspace } from '../testing/workspace.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const schedules = 6
const stepsEach = 24

const policies: readonly HeadPolicy[] = [
  eachTime,
  { atClose: 5, between: 3 },
  { atClose: Infinity, between: 2 },
  { atClose: Infinity, between: Infinity },
]

const sha256 = createHash('sha256').update('any').digest('hex')

const toTheCourt = { from: '', to: 'The court', place: '', seal: '', on: 'unknown' }

const workspaceOf = ({ workspaceId }: UnlockedVault) => ({ kind: 'workspace', id: workspaceId })

/** What the index takes note of in entries about the log itself. */
function logsOf({ head }: UnlockedVault): readonly LogBody[] {
  const made = { sha256, size: 1, root: sha256 }
  return [
    { event: 'backed-up', ...made, bytes: 1, recipients: 0 },
    { event: 'backup-checked', ...made },
    { event: 'backed-up', ...made, bytes: 1, recipients: 0, size: head.size },
    {
      event: 'key-change-begun',
      change: 'organisation-added',
      digest: sha256,
      organisation: { slot: uuidV7(), name: 'A desk' },
    },
    { event: 'time-stamp-requested', id: uuidV7(), checkpoint: '', request: 'AA==' },
  ]
}

/** A workspace on a disk in memory that is worked in by chance. */
class Life {
  readonly #random: () => number
  readonly #analysts: readonly TestWorkspace[]
  disk: PowerLossDisk
  #vault: UnlockedVault | undefined
  readonly #incidents = new Map<string, number>()
  readonly #items: StoredRecord<'evidence'>[] = []

  constructor(analysts: readonly TestWorkspace[], disk: PowerLossDisk, seed: number) {
    this.#analysts = analysts
    this.disk = disk
    this.#random = seeded(seed)
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T // below the length
  }

  get owner(): TestWorkspace {
    return this.#analysts[0] as TestWorkspace // there are two
  }

  async step(): Promise<string> {
    const vault = (this.#vault ??= valueOf(
      await this.#pick(this.#analysts).open({ files: this.disk, head: this.#pick(policies) }),
    ))
    const [name, work] = this.#pick(this.#works)
    await work(vault)
    return name
  }

  /** Everything that can be done, once and in one session: of all of it the head file tells then. */
  async everything(): Promise<void> {
    await this.close()
    const vault = valueOf(await this.owner.open({ files: this.disk, head: eachTime }))
    const item = await takenIn(vault, 'b.txt', 'to be deleted')
    this.#items.push(item)
    valueOf(await vault.custodian.handOver({ itemId: item.id, note: '', ...toTheCourt }))
    for (const [name, work] of this.#works) if (name !== 'lock' && name !== 'be killed') await work(vault)
    for (const body of logsOf(vault)) valueOf(await vault.log(workspaceOf(vault), body))
    for (const { record } of valueOf(await vault.analysts.list()))
      if (record.id !== vault.analyst.id) valueOf(await vault.analysts.retire(record.id))
    await vault.close()
  }

  /** Whether a verification finds that the head file says what the journal says. */
  async proves(): Promise<string> {
    const vault = valueOf(await this.owner.open({ files: this.disk, head: eachTime }))
    const proven = codeOf(await vault.prove())
    await vault.close()
    return proven
  }

  readonly #works: readonly (readonly [string, (vault: UnlockedVault) => Promise<unknown>])[] = [
    ['save', (vault) => this.#save(vault)],
    ['save', (vault) => this.#save(vault)],
    ['edit', (vault) => this.#edit(vault)],
    ['edit', (vault) => this.#edit(vault)],
    [
      'take in',
      async (vault) => {
        const bytes = this.#pick(['one', 'two', `${this.#random()}`])
        this.#items.push(await takenIn(vault, 'a.txt', bytes))
      },
    ],
    ['custody', (vault) => this.#custody(vault)],
    ['custody', (vault) => this.#custody(vault)],
    ['delete', (vault) => this.#delete(vault)],
    ['import a log', (vault) => this.#import(vault)],
    ['take an import back', (vault) => this.#takeBack(vault)],
    ['log', (vault) => this.#log(vault)],
    ['log', (vault) => this.#log(vault)],
    ['lock', () => this.close()],
    ['lock', () => this.close()],
    [
      'be killed',
      async () => {
        const left = this.#pick([shownBy, durableOf])(this.disk)
        await this.close() // what it writes from now on, nobody sees
        this.disk = new PowerLossDisk(path.dirname(this.owner.folder), this.#torn(left))
      },
    ],
  ]

  /** Now and then with the beginning of a commit that was never answered. */
  #torn(left: DiskTree): DiskTree {
    const last = [...left.keys()]
      .filter((name) => name.endsWith('.seg'))
      .toSorted()
      .at(-1)
    if (last === undefined || this.#random() < 0.5) return left
    return new Map(left).set(last, Buffer.concat([left.get(last) ?? Buffer.alloc(0), Buffer.alloc(90, 1)]))
  }

  async #save(vault: UnlockedVault) {
    const incident = incidentDraft({ title: `Strike ${this.#random()}` })
    const records = [
      incident,
      sourceDraft(),
      personDraft({ codeName: `W-${Math.floor(this.#random() * 1e9)}` }),
    ]
    valueOf(await vault.commit({ records: records.slice(0, 1 + Math.floor(this.#random() * 3)) }))
    this.#incidents.set(incident.id, 1)
  }

  async #edit(vault: UnlockedVault) {
    const id = this.#pick([...this.#incidents.keys()])
    const known = id === undefined ? undefined : await vault.record('incident', id)
    if (!known) return
    const identity = { id: known.id, baseRev: known.rev }
    valueOf(await vault.commit({ records: [incidentDraft({ title: `Again ${this.#random()}` }, identity)] }))
  }

  async #custody(vault: UnlockedVault) {
    const item = await this.#item(vault)
    if (!item) return
    const { id } = item
    const { custodian, evidence } = vault
    await this.#pick([
      () => custodian.giveUp(id, 'Sent by mistake'),
      () => custodian.takeBack(id, 'Needed after all'),
      () => evidence.checkFixity([id], { why: 'on demand' }),
      () =>
        custodian.handOver({
          itemId: id,
          note: '',
          from: '',
          to: 'The court',
          place: '',
          seal: '',
          on: 'unknown',
        }),
      async () => {
        const blob = blobPath(evidenceFolder(vault.folder), item.body.file.blobId)
        const file = await this.disk.open(blob, 'update').catch(() => undefined)
        await file?.write(Buffer.alloc(1), 90)
        await evidence.checkFixity([id], { why: 'on demand' })
      },
    ])()
  }

  async #delete(vault: UnlockedVault) {
    const item = await this.#item(vault)
    if (!item) return
    const reason = 'Sent by mistake'
    await vault.custodian.giveUp(item.id, reason)
    await vault.evidence.delete(item.id, { reference: item.reference, reason })
  }

  /** One that no power loss took away again. */
  async #item(vault: UnlockedVault): Promise<StoredRecord<'evidence'> | undefined> {
    const items = await Promise.all(this.#items.map(({ id }) => vault.record('evidence', id)))
    return this.#pick(items.filter((item) => item !== undefined))
  }

  async #log(vault: UnlockedVault) {
    valueOf(await vault.log(workspaceOf(vault), this.#pick(logsOf(vault))))
  }

  async #import(vault: UnlockedVault) {
    const some = [1, 2, 3, 4].filter(() => this.#random() < 0.7)
    const rows = some.map((id) => ({
      id: `A${id}`,
      what: `Hit ${Math.floor(this.#random() * 3)}`,
      link: `https://t.me/a/${id}`,
      files: 'a.jpg',
    }))
    if (rows.length > 0) await importLog(vault, rows, { media: { 'a.jpg': `${this.#random()}` } })
  }

  async #takeBack(vault: UnlockedVault) {
    const [last] = (await recordsOf(vault, 'log-import')).toReversed()
    if (last?.body.undone === null) valueOf(await vault.logs.undo(last.id))
  }

  async close(): Promise<void> {
    await this.#vault?.close()
    this.#vault = undefined
  }
}

test('after every step of any session', async () => {
  const { olena, borys } = await twoAnalysts()
  const tree = await treeOnDisk(olena.folder)
  let resumed = 0
  let behind = 0
  for (let seed = 0; seed < schedules; seed += 1) {
    const life = new Life([olena, borys], new PowerLossDisk(path.dirname(olena.folder), tree), seed)
    const steps: string[] = []
    for (let step = 0; step < stepsEach; step += 1) {
      steps.push(await life.step())
      const { byHead, byScan } = await verifiedBoth(life.owner, life.disk)
      expect(allOf(byHead), `${seed}: ${steps.join(', ')}`).toEqual(allOf(byScan))
      const { size } = byHead.resumedFrom ?? {}
      if (size !== undefined) resumed += 1
      if (size !== undefined && size < byHead.state.size) behind += 1
    }
    await life.everything()
    const { byHead, byScan } = await verifiedBoth(life.owner, life.disk)
    expect(byHead.resumedFrom?.size).toBe(byScan.state.size)
    expect(allOf(byHead)).toEqual(allOf(byScan))
    expect(await life.proves()).toBe('ok')
  }
  expect([resumed > 60, behind > 20], `${resumed} by the head file, ${behind} of them behind`).toEqual([
    true,
    true,
  ])
})
