import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { blobOf, damage, happenedTo, takenIn } from '#main/vault/testing/evidence.ts'
import { testWorkspace } from '#main/vault/testing/workspace.ts'
import { sweepFixity } from './fixity-sweep.ts'

const day = 24 * 60 * 60 * 1000
const options = (inDays: number, pauses: number[] = []) => ({
  signal: new AbortController().signal,
  now: () => Date.now() + inDays * day,
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
