import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { blobOf, damage, fileOf, happenedTo, takenIn } from '../testing/evidence.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'

const arrived = ['ingestion success', 'message digest calculation success']
const healed = ['ingestion duplicate', 'replication success', 'fixity check success']

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = []
  for await (const piece of pieces) read.push(piece)
  return Buffer.concat(read).toString()
}

test('bytes that come again give a quarantined item back what it had lost', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const record = await takenIn(vault, 'a.txt', 'the words')
    await damage(workspace, record)
    valueOf(await vault.evidence.checkFixity([record.id], { why: 'on demand' }))
    const again = valueOf(await vault.evidence.takeIn(await fileOf('again.txt', 'the words'), {}))
    expect(again).toMatchObject({ kind: 'restored', record: { id: record.id, rev: 1 } })
    expect(await happenedTo(vault, record.id)).toEqual([...arrived, 'fixity check failure', ...healed])
    expect(vault.custodian.standing(record.id)?.kind).toBe('held')
    expect(await textOf(vault.evidence.read(record.id))).toBe('the words')
  })
})

test('an item whose file is gone is healed too, before anybody has checked it', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const record = await takenIn(vault, 'a.txt', 'the words')
    await rm(blobOf(workspace, record))
    const again = await vault.evidence.takeIn(await fileOf('again.txt', 'the words'), {})
    expect(valueOf(again).kind).toBe('restored')
    expect(await happenedTo(vault, record.id)).toEqual([...arrived, ...healed])
    expect(await textOf(vault.evidence.read(record.id))).toBe('the words')
  })
})

test('an item that has its bytes is known, and left alone', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const record = await takenIn(vault, 'a.txt', 'the words')
    expect(valueOf(await vault.evidence.takeIn(await fileOf('b.txt', 'the words'), {})).kind).toBe('known')
    expect(await happenedTo(vault, record.id)).toEqual([...arrived, 'ingestion duplicate'])
  })
})
