import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { mayTakeOut } from '#shared/journal/damage.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { incidentDraft } from './testing/records.ts'
import { secondAnalyst } from './testing/second-analyst.ts'
import { takenIn } from './testing/evidence.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'
import { saveOriginal } from '#main/evidence/save-original.ts'

async function asViewer(): Promise<{ vira: TestWorkspace; item: StoredRecord<'evidence'> }> {
  const olena = await testWorkspace()
  const vira = await secondAnalyst(olena, 'Vira', 'viewer')
  const item = await olena.session(async (vault) => {
    const taken = await takenIn(vault, 'a.bin', Buffer.alloc(1_000, 7))
    valueOf(await vault.commit({ records: [incidentDraft({ title: 'last' })] }))
    return taken
  })
  return { vira, item }
}

async function flipTheLastByte({ folder }: TestWorkspace): Promise<void> {
  const journal = path.join(folder, 'journal')
  const last = path.join(journal, (await readdir(journal)).toSorted().at(-1) ?? '')
  const bytes = await readFile(last)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  await writeFile(last, bytes)
}

test.each([
  ['that is whole', () => Promise.resolve(), 'viewer'],
  ['whose journal they damaged', flipTheLastByte, 'damaged'],
])('a viewer takes nothing out of a workspace %s', async (_, damage, reason) => {
  const { vira, item } = await asViewer()
  await damage(vira)
  const out = await tempFolder()
  await vira.session(async (vault) => {
    expect(vault.mode).toMatchObject({ kind: 'read-only', reason: { kind: reason } })
    expect(mayTakeOut(vault.mode)).toBe(false)
    const job = { signal: new AbortController().signal, progress: () => undefined }
    expect(codeOf(await saveOriginal(vault, item, path.join(out, 'a.bin'), job))).toBe('read-only')
  })
  expect(await readdir(out)).toEqual([])
})

test('damage that is found while a viewer looks gives them no right to take out', async () => {
  const { vira } = await asViewer()
  await vira.session(async (vault) => {
    await flipTheLastByte(vira)
    valueOf(await vault.verify())
    expect(vault.mode).toMatchObject({ reason: { kind: 'damaged' }, mayTakeOut: false })
  })
})
