import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { nodeChildren } from '#main/host/node-child.ts'
import { asAnalyst } from '#main/vault/testing/another-analyst.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { canMeet, failingFiles, type DiskCall } from '#main/vault/testing/failing-files.ts'
import { killAtFirstWord } from '#main/vault/testing/kill-at-first-word.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { at, codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { makeBackup, type NewBackup } from './make.ts'
import { restoreBackup } from './restore.ts'
import { backedUp, copyIn, workspaceWithKey } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'

const run = promisify(execFile)

const toKeys = (target: string): NewBackup => ({ target, passphrase: null, recipients: [] })

test('stock age and tar make a folder of it that opens, as of the commit it was begun at', async () => {
  const workspace = await workspaceWithKey()
  const folder = await tempFolder()
  const before = await workspace.session(async (vault) => {
    await takenIn(vault, 'big.bin', randomBytes(3_000_000))
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const { head } = vault
    const made = valueOf(await makeBackup(vault, toKeys(path.join(folder, 'one.age')), { run: nodeChildren }))
    expect(made).toMatchObject({ head, recipients: 1, lacking: 0 })
    return head
  })
  expect(await readdir(folder)).toEqual(['one.age'])
  await writeFile(path.join(folder, 'key.txt'), `${workspace.identity}\n`)
  await run('age', ['-d', '-i', 'key.txt', '-o', 'one.tar', 'one.age'], { cwd: folder })
  await run('tar', ['xf', 'one.tar'], { cwd: folder })
  await run('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: folder })
  await at(path.join(folder, 'workspace'), workspace).session(async (vault) => {
    expect(vault.notices).toEqual([])
    expect(vault.head).toEqual(before)
    for await (const { id } of vault.records('evidence'))
      expect(valueOf(await vault.evidence.checkFixity([id], { why: 'on demand' })).intact).toEqual([id])
  })
})

test('others save while it is made, and nothing of that is in it; nothing can be deleted until it is done', async () => {
  const workspace = await workspaceWithKey()
  const folder = await tempFolder()
  const file = path.join(folder, 'one.age')
  await workspace.session(async (vault) => {
    const item = await takenIn(vault, 'a.bin', randomBytes(300_000))
    valueOf(await vault.custodian.giveUp(item.id, 'Not needed'))
    const remove = () => vault.evidence.delete(item.id, { reference: item.reference, reason: 'Not needed' })
    const { head } = vault
    const made = await makeBackup(vault, toKeys(file), {
      run: async (...asked) => {
        valueOf(await vault.commit({ records: [incidentDraft({ title: 'Saved meanwhile' })] }))
        await takenIn(vault, 'later.bin', 'later')
        expect(codeOf(await remove())).toBe('in-use')
        return inProcess()(...asked)
      },
    })
    expect(valueOf(made).head).toEqual(head)
    // What came meanwhile is in none: all but the entry of the backup itself.
    const { entriesSince } = valueOf(await vault.backups.state())
    expect(entriesSince).toBe(vault.head.size - head.size - 1)
    expect(codeOf(await remove())).toBe('ok')
  })
  const into = path.join(folder, 'copy')
  const key = { kind: 'words', words: workspace.words } as const
  const order = { file, key, passphrase: null, into: { kind: 'folder', folder: into } } as const
  expect(valueOf(await restoreBackup(order, { run: inProcess() }))).toMatchObject({ intact: 1, lacking: [] })
  await (
    await copyIn(into, workspace)
  ).session(async (vault) => {
    expect(vault.notices).toEqual([])
    for await (const { body } of vault.records('incident')) expect(body.title).not.toBe('Saved meanwhile')
  })
})

test('it needs a key that opens it, or a passphrase of its own, and a person who may write', async () => {
  const workspace = await testWorkspace()
  const target = path.join(await tempFolder(), 'one.age')
  const work = { run: inProcess() }
  await workspace.session(async (vault) => {
    expect(codeOf(await makeBackup(vault, toKeys(target), work))).toBe('refused')
    const both = { target, passphrase: 'a passphrase', recipients: ['age1x'] }
    expect(codeOf(await makeBackup(vault, both, work))).toBe('invalid')
    const alone = { target, passphrase: 'for the backup alone', recipients: [] }
    expect(valueOf(await makeBackup(vault, alone, work))).toMatchObject({ recipients: 0 })
  })
  const folder = path.dirname(target)
  await writeFile(path.join(folder, 'key.txt'), '')
  expect(String(await readFile(target)).split('\n')[1]).toMatch(/^-> scrypt /)
  expect((await readdir(folder)).sort()).toEqual(['key.txt', 'one.age'])
})

test('the journal says what was made of which head', async () => {
  const { workspace, file, made } = await backedUp()
  const bytes = await readFile(file)
  const said = await asAnalyst(workspace, undefined, async (ledger) => ledger.read(made.head.size))
  expect(said.body).toEqual({
    event: 'backed-up',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    ...made.head,
    recipients: 1,
  })
  const state = await workspace.session(async (vault) => valueOf(await vault.backups.state()))
  expect(state).toMatchObject({
    made: { size: made.head.size, bytes: bytes.byteLength },
    checked: null,
    keys: 1,
    entriesSince: 0,
    overdue: false,
  })
})

test('what the app enters by itself is nothing that a backup lacks, and what somebody does is overdue in time', async () => {
  const { workspace } = await backedUp((vault) => takenIn(vault, 'a.bin', 'a'))
  const inAMonth = { now: () => new Date(Date.now() + 31 * 86_400_000).toISOString() }
  await workspace.session(async (vault) => {
    for await (const { id } of vault.records('evidence'))
      valueOf(await vault.evidence.checkFixity([id], { why: 'in the background' }))
    const built = { event: 'read-side-built', reason: 'empty', records: 1 } as const
    valueOf(await vault.log({ kind: 'workspace', id: vault.workspaceId }, built))
  })
  await workspace.session(
    async (vault) =>
      expect(valueOf(await vault.backups.state())).toMatchObject({ entriesSince: 0, overdue: false }),
    { clock: inAMonth },
  )
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    expect(valueOf(await vault.backups.state())).toMatchObject({ entriesSince: 1, overdue: false })
  })
  await workspace.session(
    async (vault) =>
      expect(valueOf(await vault.backups.state())).toMatchObject({ entriesSince: 1, overdue: true }),
    { clock: inAMonth },
  )
})

test('a cancelled one leaves nothing, and what had the name stays', async () => {
  const workspace = await workspaceWithKey()
  const target = path.join(await tempFolder(), 'one.age')
  await writeFile(target, 'the older one')
  await workspace.session(async (vault) => {
    await takenIn(vault, 'a.bin', randomBytes(2_000_000))
    const { head } = vault
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    const made = await makeBackup(vault, toKeys(target), {
      run: nodeChildren,
      signal: stop.signal,
      onProgress,
    })
    expect(codeOf(made)).toBe('cancelled')
    expect(vault.head).toEqual(head)
  })
  expect(String(await readFile(target))).toBe('the older one')
  expect(await readdir(path.dirname(target))).toEqual(['one.age'])
})

test('whichever call of the disk fails, there is a failure in words and the older backup, or the new one', async () => {
  const workspace = await workspaceWithKey()
  const target = path.join(await tempFolder(), 'one.age')
  let [armedAt, met] = [Number.POSITIVE_INFINITY, 0]
  const fails = (_: number, name: DiskCall) => canMeet('ENOSPC', name) && (met += 1) === armedAt
  const files = failingFiles(realFiles, fails, 'ENOSPC')
  const work = async (vault: UnlockedVault) => {
    await takenIn(vault, 'a.bin', randomBytes(200_000))
    for (let nth = 1; ; nth += 1) {
      await writeFile(target, 'the older one')
      ;[armedAt, met] = [nth, 0]
      const made = await makeBackup(vault, toKeys(target), { run: inProcess(files) })
      armedAt = Number.POSITIVE_INFINITY
      expect(await readdir(path.dirname(target))).toEqual(['one.age'])
      if (met < nth) {
        expect(nth).toBeGreaterThan(10)
        break
      }
      const isNew = String(await readFile(target)) !== 'the older one'
      if (!made.ok) expect(['no-space', isNew]).toEqual([made.failure.code, isNew])
      else expect(isNew).toBe(true)
    }
  }
  await workspace.session(work, { files })
})

test('what is left of one that was killed goes at the next opening, or with the next one that finds it', async () => {
  const workspace = await workspaceWithKey()
  const [parent, script] = [await tempFolder(), path.join(import.meta.dirname, 'testing', 'make-child.ts')]
  const [stick, away] = [path.join(parent, 'stick'), path.join(parent, 'away')]
  const left = async () => (await readdir(stick)).filter((name) => name !== 'one.age')
  await mkdir(stick)
  await workspace.session((vault) => takenIn(vault, 'a.bin', randomBytes(20_000)))
  const killed = () => killAtFirstWord(script, workspace, path.join(stick, 'one.age'))
  expect(await killed()).toBe('SIGKILL')
  expect(await left()).toEqual([expect.stringMatching(/\.part$/)])
  await workspace.session(async ({ notices }) => expect(notices).toEqual([]))
  expect(await left()).toEqual([])

  expect(await killed()).toBe('SIGKILL')
  await rename(stick, away)
  await workspace.session(async (vault) => {
    expect(vault.notices).toEqual([]) // only keys open it, so nobody is troubled
    await rename(away, stick)
    expect(await left()).toHaveLength(1)
    valueOf(await makeBackup(vault, toKeys(path.join(stick, 'one.age')), { run: inProcess() }))
    expect(await readdir(stick)).toEqual(['one.age'])
  })
})

test.each([
  ['ENOENT', 'not-found', 'The folder to save in does not exist.'],
  ['ENOSPC', 'no-space', 'There is no room left where the file was to be saved.'],
  ['EIO', 'io', 'The file could not be written.'],
])(
  'a stick that answers %s while it is written to is not taken for the workspace',
  async (code, kind, message) => {
    const workspace = await workspaceWithKey()
    const target = path.join(await tempFolder(), 'one.age')
    const stick = failingFiles(realFiles, (_, name) => name === 'write', code)
    await workspace.session(async (vault) => {
      const made = await makeBackup(vault, toKeys(target), { run: inProcess(stick) })
      expect(made).toMatchObject({ ok: false, failure: { code: kind, message } })
    })
  },
)

/** A disk that keeps something else than it was given. */
const forgetful: FileLayer = {
  ...realFiles,
  open: async (name, how) => {
    const file = await realFiles.open(name, how)
    if (how !== 'replace') return file
    return {
      ...file,
      write: (bytes, position) => {
        const other = Uint8Array.from(bytes)
        if (position > 1_000) other[0] = (other[0] ?? 0) ^ 1
        return file.write(other, position)
      },
    }
  },
}

test('a disk that keeps something else than was written is found before the backup is called done', async () => {
  const workspace = await workspaceWithKey()
  const target = path.join(await tempFolder(), 'one.age')
  await workspace.session(async (vault) => {
    await takenIn(vault, 'a.bin', randomBytes(200_000))
    const made = await makeBackup(vault, toKeys(target), { run: inProcess(forgetful) })
    expect(codeOf(made)).toBe('damaged')
  })
  expect(await readdir(path.dirname(target))).toEqual([])
})
