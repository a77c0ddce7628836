import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { holdfast } from '#main/cli/holdfast.ts'
import type { ToldFile } from '#main/cli/import/told-file.ts'
import { noPdf, packageOf, sampleWorkspace } from '#main/package/testing/exported.ts'
import { passphraseVariable } from '#main/host/child-environment.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase, strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { orderOf } from './order.ts'
import { readImport } from './read-import.ts'

/** Every file of evidence by its hash, as the vault gives it out. */
async function filesOf(vault: UnlockedVault): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for await (const { id, body } of vault.records('evidence')) {
    const pieces: Uint8Array[] = []
    for await (const piece of vault.evidence.read(id)) pieces.push(piece)
    files.set(body.file.sha256, Buffer.concat(pieces).toString('hex'))
  }
  return files
}

async function packaged() {
  const from = await sampleWorkspace()
  return from.session(async (vault) => {
    const { file } = await packageOf(vault, { run: noPdf })
    return { file, bytes: await readFile(file), files: await filesOf(vault) }
  })
}

test('a package brings the bytes of its evidence, and says whose key signed it', async () => {
  const { file, files } = await packaged()
  const to = await strangeWorkspace()
  await to.session(async (vault) => {
    const order = orderOf(file, valueOf(await readImport({ file })))
    expect(order.signatures).toEqual([
      { principal: expect.any(String), fingerprint: expect.stringMatching(/^SHA256:/) },
    ])
    const { plan, record } = valueOf(await vault.imports.run(order))
    expect(plan.withoutBytes).toEqual([])
    const here = await filesOf(vault)
    for (const [sha256, content] of files) expect(here.get(sha256)).toBe(content)
    expect(here.get(record.body.file.sha256)).toBe((await readFile(file)).toString('hex'))
    expect(record.body.dossier.release).toMatchObject({ version: 1 })
    // Nothing is missing, and nothing was taken for what it is not.
    const ids: string[] = []
    for await (const { id } of vault.records('evidence')) ids.push(id)
    expect(valueOf(await vault.evidence.checkFixity(ids, { why: 'on demand' }))).toMatchObject({
      failed: [],
      unread: [],
    })
  })
  await to.session(async (vault) => expect(vault.notices).toEqual([]))
})

test('a package that was altered is refused by the name of what was, and nothing is written', async () => {
  const { file } = await packaged()
  const bytes = await readFile(file)
  const at = bytes.indexOf('What a witness wrote down.')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  const altered = path.join(await tempFolder(), 'package.zip')
  await writeFile(altered, bytes)
  const read = await readImport({ file: altered })
  expect(codeOf(read)).toBe('damaged')
  expect(read.ok ? '' : read.failure.message).toMatch(/data\/evidence\/[0-9a-f]{64}/)
})

test('a file that is not the one that was read and checked is not imported', async () => {
  const { file } = await packaged()
  const order = orderOf(file, valueOf(await readImport({ file })))
  await writeFile(file, (await packaged()).bytes)
  const to = await strangeWorkspace()
  await to.session(async (vault) => {
    const { root } = vault.head
    expect(codeOf(await vault.imports.run(order))).toBe('refused')
    expect(vault.head.root).toBe(root)
  })
})

test('the command line tells first, then imports, and says the same of it', async () => {
  const { file } = await packaged()
  const to = await strangeWorkspace()
  process.env[passphraseVariable] = passphrase
  const run = async (...extra: string[]) => {
    let told = ''
    const argv = ['import', file, '--workspace', to.folder, '--json', ...extra]
    const exit = await holdfast(argv, (text) => (told = text))
    const { files } = JSON.parse(told) as { files: ToldFile[] } // what the command prints
    return { exit, told: files[0] }
  }
  const before = await to.session(async (vault) => vault.head)
  const checked = await run('--dry-run')
  expect(checked.exit).toBe(0)
  expect(await to.session(async (vault) => vault.head)).toEqual(before)
  const imported = await run()
  expect(imported).toMatchObject({ exit: 0, told: { plan: { counts: checked.told?.plan?.counts } } })
  expect(imported.told?.reference).toMatch(/^IMP-/)
  const { read = 0, created = 0, updated = 0, unchanged = 0, conflicts = [] } = imported.told ?? {}
  expect(imported.told).toMatchObject({ file, profile: 'holdfast-package', rejected: [] })
  expect(read).toBe(created + updated + unchanged + conflicts.length)

  // A key from elsewhere has to be the one that signed.
  const [signer] = valueOf(await readImport({ file })).signatures
  expect((await run('--fingerprint', signer?.fingerprint ?? '')).exit).toBe(0)
  const head = await to.session(async (vault) => vault.head)
  expect((await run('--fingerprint', `SHA256:${'A'.repeat(43)}`)).exit).toBe(1)
  const lone = path.join(await tempFolder(), 'dossier.json')
  await writeFile(lone, '{}')
  expect(codeOf(await readImport({ file: lone, fingerprint: signer?.fingerprint }))).toBe('refused')
  expect(await to.session(async (vault) => vault.head)).toEqual(head)
})
