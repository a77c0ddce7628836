import path from 'node:path'
import { sampleRecords } from '#shared/domain/sample/sample.ts'
import { openArchive } from '#main/archive/open-archive.ts'
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

/** Where no PDF can be set, which is quicker than setting one. */
export const noPdf: ExportOrder['run'] = () => Promise.resolve({ kind: 'no-compiler', detail: '' })

/** Every file of a zip by its name, in its order. */
export async function filesIn(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await openArchive(file)
  try {
    const files = new Map<string, Buffer>()
    for (const one of archive.files) files.set(one.name, await contentOf(one.read()))
    return files
  } finally {
    await archive.close()
  }
}

/** All pieces in one. */
export async function contentOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
