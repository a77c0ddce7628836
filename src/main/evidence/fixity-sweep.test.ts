import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { blobOf, damage, fileOf, happenedTo, takenIn } from '#main/vault/testing/evidence.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { sweepFixity } from './fixity-sweep.ts'

const day = 24 * 60 * 60 * 1000
const options = (inDays: number, pauses: number[] = []) => ({
  signal: new AbortController().signal,
  now: () => Date.now() + inDays * day,
  isBusy: () => false,
  pause: async (ms: number) => void pauses.push(ms),
})

test('checks what nobody checked for a week, a few at a time with pauses, and finds a flipped bit', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const items = []
    for (let number = 0; number < 12; number += 1)
      items.push(await takenIn(vault, `${number}.txt`, `item ${number}`))
    const [first] = items
    if (!first) throw new Error('nothing was taken in')
    await damage(workspace, first)
    const { size } = vault.head
    await sweepFixity(vault, options(6))
    expect(vault.head.size).toBe(size)
    const pauses: number[] = []
    await sweepFixity(vault, options(8, pauses))
    expect(pauses.length).toBe(3)
    expect(vault.head.size).toBe(size + 12)
    expect(vault.custodian.standing(first.id)?.kind).toBe('quarantined')
    expect(vault.custodian.standing(items[11]?.id ?? '')?.kind).toBe('held')
  })
})

test('says at once in the journal that a file is missing, and only once', async () => {
  const workspace = await testWorkspace()
  const record = await workspace.session(async (vault) => {
    const taken = await takenIn(vault, 'a.txt', 'a')
    await rm(blobOf(workspace, taken))
    return taken
  })
  for (let opening = 0; opening < 2; opening += 1)
    await workspace.session(async (vault) => {
      await sweepFixity(vault, options(0))
      expect((await happenedTo(vault, record.id)).slice(2)).toEqual(['fixity check failure'])
      expect(vault.custodian.standing(record.id)?.kind).toBe('quarantined')
    })
})

test('a large item waits in the middle for whoever is at work, and is checked when they are done', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { id } = await takenIn(vault, 'large.bin', randomBytes(20_000_000))
    const before = await happenedTo(vault, id)
    let [isBusy, asked] = [true, 0]
    const sweeping = sweepFixity(vault, { ...options(8), isBusy: () => ((asked += 1), isBusy) })
    await vi.waitUntil(() => asked > 0)
    expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('ok')
    // As much as the item itself takes: by then it would have been through.
    for await (const _piece of vault.evidence.read(id));
    expect(await happenedTo(vault, id)).toEqual(before)
    isBusy = false
    await sweeping
    expect(await happenedTo(vault, id)).toEqual([...before, 'fixity check success'])
  })
})

test('a check that waits for others stops when it is told to, and when the workspace is closed', async () => {
  const workspace = await testWorkspace()
  const vault = valueOf(await workspace.open())
  const { id } = await takenIn(vault, 'large.bin', randomBytes(20_000_000))
  const check = async (stop: (stopping: AbortController) => unknown) => {
    let asked = 0
    const stopping = new AbortController()
    const giveWayTo = () => ((asked += 1), true)
    const asking = { why: 'in the background', signal: stopping.signal, giveWayTo } as const
    const checking = vault.evidence.checkFixity([id], asking)
    await vi.waitUntil(() => asked > 0)
    await stop(stopping)
    return checking
  }
  expect(valueOf(await check((stopping) => stopping.abort())).cancelled).toBe(true)
  expect(codeOf(await check(() => vault.close()))).toBe('locked')
})

test('what is put back while a check waits is judged by its new bytes', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const content = randomBytes(20_000_000)
    const record = await takenIn(vault, 'large.bin', content)
    await damage(workspace, record, 15_000_000)
    let [isBusy, asked] = [true, 0]
    const sweeping = sweepFixity(vault, { ...options(8), isBusy: () => ((asked += 1), isBusy) })
    await vi.waitUntil(() => asked > 0)
    valueOf(await vault.evidence.putBack(record.id, await fileOf('again.bin', content)))
    isBusy = false
    await sweeping
    const happened = await happenedTo(vault, record.id)
    expect(happened.slice(-3)).toEqual(['replication success', ...Array(2).fill('fixity check success')])
  })
})
