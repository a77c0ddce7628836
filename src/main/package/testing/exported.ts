import path from 'node:path'
import { sampleRecords } from '#shared/domain/sample/sample.ts'
import { exportDossier, type Exported } from '#main/dossier/export.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { ExportOrder } from '#main/dossier/order.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { testWorkspace, valueOf, type TestWorkspace } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'

export const quiet: Job = { signal: new AbortController().signal, progress: () => undefined }

export const packageOrder = (target: string, over: Partial<ExportOrder> = {}): ExportOrder => ({
  selection: { kind: 'all' },
  profileId: 'full',
  recipientId: null,
  format: 'package',
  lock: null,
  evenIfRecalled: false,
  note: '',
  target,
  run: nodeChildren,
  ...over,
})

/** Exports a package and answers where it lies. */
export async function packageOf(
  vault: UnlockedVault,
  over: Partial<ExportOrder> = {},
): Promise<Exported & { readonly file: string }> {
  const file = path.join(await tempFolder(), over.lock ? 'package.zip.age' : 'package.zip')
  return { ...valueOf(await exportDossier(vault, packageOrder(file, over), quiet)), file }
}

/** A workspace with the sample and two files of evidence. */
export async function sampleWorkspace(): Promise<TestWorkspace> {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const records = sampleRecords({ analystId: vault.analyst.id, now: '2022-06-01T10:00:00.000Z' })
    valueOf(await vault.commit({ records }))
    await takenIn(vault, 'Свідчення №1 (оригінал).txt', 'What a witness wrote down.\n')
    await takenIn(vault, '..\\=cmd|calc.bin', Buffer.from([0, 1, 2, 3, 255]))
  })
  return workspace
}
