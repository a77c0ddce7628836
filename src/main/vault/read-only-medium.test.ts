import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openWorkspace } from './open.ts'
import { probeWorkspace } from './probe.ts'
import { lockForReading, lockWorkspace } from './storage/lock.ts'
import { happenedTo, takenIn } from './testing/evidence.ts'
import { incidentDraft } from './testing/records.ts'
import { makeReadOnly } from './testing/small-disk.ts'
import { snapshot } from './testing/snapshot.ts'
import { codeOf, passphrase, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'

let workspace: TestWorkspace
let evidenceId: string
beforeEach(async () => {
  workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    evidenceId = (await takenIn(vault, 'a.bin', Buffer.alloc(1_000, 7))).id
    valueOf(await vault.commit({ records: [incidentDraft({ title: 'Kept' })] }))
  })
})

test('a workspace on a disk that takes no writing is opened, read and taken out of, and says why it cannot be changed', async () => {
  await makeReadOnly(workspace.folder)
  const before = await snapshot(workspace.folder)
  expect(codeOf(await probeWorkspace(workspace.folder))).toBe('ok')
  const vault = valueOf(await openWorkspace(workspace.folder, passphrase))
  expect(vault.mode).toEqual({ kind: 'read-only', mayTakeOut: true, reason: { kind: 'medium' } })
  expect(vault.notices).toEqual([])
  const titles: string[] = []
  for await (const { body } of vault.records('incident')) titles.push(body.title)
  expect(titles).toEqual(['Kept'])
  let bytes = 0
  for await (const piece of vault.evidence.read(evidenceId)) bytes += piece.byteLength
  expect(bytes).toBe(1_000)
  expect(codeOf(await vault.custodian.savedOut(evidenceId, null))).toBe('ok')
  expect(await happenedTo(vault, evidenceId)).not.toContain('replication success')
  const refused = [
    await vault.commit({ records: [incidentDraft()] }),
    await vault.evidence.takeIn(import.meta.filename, {}),
    await vault.drafts.keep({ kind: 'incident', id: vault.workspaceId, baseRev: null, body: {} }),
    await vault.analysts.changePassphrase({ current: passphrase, next: 'other words for me' }),
  ]
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'read-only'))
  await vault.close()
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('what an interrupted session left there is not mended, and keeps nobody from reading', async () => {
  await rm(path.join(workspace.folder, 'header.backup.json'))
  await writeFile(path.join(workspace.folder, 'header.json.part'), 'half')
  await rm(path.join(workspace.folder, 'checkpoints', 'head'))
  await makeReadOnly(workspace.folder)
  const before = await snapshot(workspace.folder)
  const vault = valueOf(await openWorkspace(workspace.folder, passphrase))
  expect(vault.mode.kind).toBe('read-only')
  await vault.close()
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('those who only read share it with each other, and not with one who writes', async () => {
  const [one, two] = [lockForReading(workspace.folder), lockForReading(workspace.folder)]
  expect(() => lockWorkspace(workspace.folder)).toThrow('already open')
  one()
  two()
  const writer = lockWorkspace(workspace.folder)
  expect(() => lockForReading(workspace.folder)).toThrow('already open')
  writer()
})
