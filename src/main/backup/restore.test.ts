import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { nodeChildren } from '#main/host/node-child.ts'
import { damage, happenedTo, takenIn } from '#main/vault/testing/evidence.ts'
import { canMeet, failingFiles, type DiskCall } from '#main/vault/testing/failing-files.ts'
import { allOf, verifiedBoth } from '#main/vault/testing/head-file.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import {
  codeOf,
  passphrase,
  strangeWorkspace,
  testWorkspace,
  valueOf,
  eachTime,
} from '#main/vault/testing/workspace.ts'
import { openWorkspace } from '#main/vault/open.ts'
import { lockWorkspace } from '#main/vault/storage/lock.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { headroomBytes } from '#main/vault/storage/room.ts'
import { makeBackup } from './make.ts'
import { clearAbandonedRestores, restoreBackup, type RestoreOrder } from './restore.ts'
import { backedUp, copyIn, workspaceWithKey, type BackedUp } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'

let parent: string
let into: string
beforeEach(async () => {
  parent = await tempFolder()
  into = path.join(parent, 'copy')
})

const work = { run: inProcess() }

const withWords = ({ workspace, file }: BackedUp, folder = into): RestoreOrder => ({
  file,
  key: { kind: 'words', words: workspace.words },
  passphrase: null,
  into: { kind: 'folder', folder },
})

describe('a restored workspace', () => {
  test('holds what the backup held, goes on under a name of its own, and opens with its passphrase', async () => {
    const made = await backedUp(async (vault) => {
      await takenIn(vault, 'a.bin', randomBytes(100_000))
      valueOf(await vault.commit({ records: [incidentDraft({ title: 'Kept' })] }))
      valueOf(await vault.drafts.keep(incidentDraft({ title: 'Typed' })))
      valueOf(await vault.setLockAfter(17))
    })
    const restored = valueOf(await restoreBackup(withWords(made), { run: nodeChildren }))
    const { head, sha256 } = made.made
    expect(restored).toMatchObject({ sha256, ...head, intact: 1, lacking: [] })
    const vault = valueOf(await openWorkspace(into, passphrase))
    expect(vault.notices).toEqual([])
    expect(vault.checkpoint.split('\n')[0]).toBe(restored.origin)
    expect(await vault.drafts.list()).toMatchObject([{ draft: { body: { title: 'Typed' } } }])
    expect(vault.lockAfterMinutes).toBe(17)
    for await (const { id } of vault.records('evidence'))
      expect(await happenedTo(vault, id)).toContain('fixity check success')
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    await vault.close()
    const again = await copyIn(into, made.workspace)
    expect(again.header.origin).toBe(restored.origin)
    expect(again.header.device).not.toBe(made.workspace.header.device)
    await again.session(async ({ notices }) => expect(notices).toEqual([]))
  })

  test('is never of the same name as another copy, and can be backed up and restored in turn', async () => {
    const made = await backedUp()
    const other = path.join(parent, 'other')
    const names = [
      made.workspace.header.origin,
      valueOf(await restoreBackup(withWords(made), work)).origin,
      valueOf(await restoreBackup(withWords(made, other), work)).origin,
    ]
    const copy = await copyIn(other, made.workspace)
    const file = path.join(parent, 'again.age')
    await copy.session(async (vault) =>
      valueOf(await makeBackup(vault, { target: file, passphrase: null, recipients: [] }, work)),
    )
    const third = path.join(parent, 'third')
    names.push(valueOf(await restoreBackup({ ...withWords(made, third), file }, work)).origin)
    expect(new Set(names).size).toBe(4)
    await (await copyIn(third, made.workspace)).session(async ({ head }) => expect(head.size).toBe(3))
  })

  test('begins without a head file, and does not open by that of the workspace it came from', async () => {
    const from = await testWorkspace()
    await from.session((vault) => vault.commit({ records: [incidentDraft()] }), { head: eachTime })
    const head = await readFile(path.join(from.folder, 'head'))
    const made = await backedUp(undefined, from)
    expect((await verifiedBoth(made.workspace)).byHead.resumedFrom).toBeDefined()
    valueOf(await restoreBackup(withWords(made), work))
    expect(await readdir(into)).not.toContain('head')
    const copy = await copyIn(into, made.workspace)
    await writeFile(path.join(into, 'head'), head)
    const { byHead, byScan } = await verifiedBoth(copy)
    expect(byHead.resumedFrom).toBeUndefined()
    expect(allOf(byHead)).toEqual(allOf(byScan))
  })

  test('has items that were damaged before in quarantine, by name, and all the rest', async () => {
    const workspace = await workspaceWithKey()
    const file = path.join(parent, 'backup.age')
    const reference = await workspace.session(async (vault) => {
      const bad = await takenIn(vault, 'bad.bin', randomBytes(10_000))
      await takenIn(vault, 'good.bin', randomBytes(10_000))
      await damage(workspace, bad)
      valueOf(await makeBackup(vault, { target: file, passphrase: null, recipients: [] }, work))
      return bad.reference
    })
    const order = { ...withWords({ workspace, file, made: {} as BackedUp['made'] }) }
    expect(valueOf(await restoreBackup(order, work))).toMatchObject({ intact: 1, lacking: [reference] })
  })
})

describe('a drill', () => {
  test('does all of it and leaves nothing', async () => {
    const made = await backedUp((vault) => takenIn(vault, 'a.bin', randomBytes(50_000)))
    const before = await snapshot(parent)
    const order: RestoreOrder = { ...withWords(made), into: { kind: 'drill', folder: parent } }
    expect(valueOf(await restoreBackup(order, work))).toMatchObject({ intact: 1, ...made.made.head })
    expect(await snapshot(parent)).toEqual(before)
    expect(await readdir(parent)).toEqual([])
  })
})

describe('nothing is left, and a reason is given, when', () => {
  const refused = async (order: RestoreOrder, given = {}): Promise<string> => {
    const before = await snapshot(parent)
    const answer = await restoreBackup(order, work, given)
    expect(await snapshot(parent)).toEqual(before)
    expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([])
    return codeOf(answer)
  }

  test('the key, the words or the passphrase are not those of the backup', async () => {
    const made = await backedUp()
    const order = withWords(made)
    const words = (await workspaceWithKey()).words
    expect(await refused({ ...order, key: { kind: 'words', words } })).toBe('wrong-passphrase')
    expect(await refused({ ...order, key: { kind: 'words', words: 'abandon' } })).toBe('invalid')
    expect(await refused({ ...order, key: { kind: 'identity-file', text: 'nothing' } })).toBe('invalid')
    expect(await refused({ ...order, key: { kind: 'passphrase', passphrase } })).toBe('wrong-passphrase')
    expect(await refused({ ...order, passphrase: 'not of this workspace' })).toBe('wrong-passphrase')
  })

  test('the folder holds something', async () => {
    const made = await backedUp()
    await mkdir(into)
    await writeFile(path.join(into, 'mine.txt'), 'mine')
    expect(await refused(withWords(made))).toBe('exists')
  })

  test('the file is none, empty, no backup, or gone', async () => {
    const made = await backedUp()
    for (const content of [
      '',
      'hello',
      'age-encryption.org/v1\n',
      'age-encryption.org/v1\n-> X25519 a\nb\n--- c\n',
    ]) {
      const file = path.join(parent, 'file.age')
      await writeFile(file, content)
      expect(['unsupported', 'damaged']).toContain(await refused({ ...withWords(made), file }))
    }
    expect(await refused({ ...withWords(made), file: path.join(parent, 'gone.age') })).toBe('not-found')
  })

  test('the disk has no room for it, by the size of the file or by what it says of itself', async () => {
    const made = await backedUp((vault) => takenIn(vault, 'a.bin', randomBytes(50_000)))
    const { size } = await stat(made.file)
    const opened: string[] = []
    for (const free of [size + headroomBytes - 1, size + headroomBytes]) {
      const files: FileLayer = {
        ...realFiles,
        open: (file, how) => (opened.push(how), realFiles.open(file, how)),
        space: async () => free,
      }
      const answer = await restoreBackup(withWords(made), { run: inProcess(files) }, { files })
      expect(answer).toMatchObject({ ok: false, failure: { code: 'no-space' } })
      expect(await readdir(parent)).toEqual([])
    }
    expect(opened).toEqual(['read'])
  })

  test('it is cancelled, while it unpacks and while it checks', async () => {
    const made = await backedUp((vault) => takenIn(vault, 'a.bin', randomBytes(2_000_000)))
    for (const stage of ['unpacking', 'checking']) {
      const stop = new AbortController()
      const onProgress = (progress: { stage: string }) => {
        if (progress.stage === stage) stop.abort()
      }
      const answer = await restoreBackup(withWords(made), {
        run: nodeChildren,
        signal: stop.signal,
        onProgress,
      })
      expect([stage, codeOf(answer)]).toEqual([stage, 'cancelled'])
      expect(await readdir(parent)).toEqual([])
    }
  })

  test.each(['unpacked', 'its own'])(
    'it is cancelled when it is %s, and nothing more is begun',
    async (at) => {
      const made = await backedUp()
      const stop = new AbortController()
      const begun: string[] = []
      const files: FileLayer = {
        ...realFiles,
        rename: async (from, to) => {
          await realFiles.rename(from, to)
          if (at === 'its own' && to.endsWith('header.backup.json')) stop.abort()
        },
        open: (file, how) => {
          if (stop.signal.aborted && how !== 'read') begun.push(file)
          return realFiles.open(file, how)
        },
      }
      const run: typeof work.run = async (...asked) => {
        const unpacked = await inProcess()(...asked)
        if (at === 'unpacked') stop.abort()
        return unpacked
      }
      const answer = await restoreBackup(withWords(made), { run, signal: stop.signal }, { files })
      expect([codeOf(answer), begun, await readdir(parent)]).toEqual(['cancelled', [], []])
    },
  )

  test('a call of the disk fails', async () => {
    const made = await backedUp((vault) => takenIn(vault, 'a.bin', 'small'))
    for (let nth = 1; ; nth += 1) {
      let met = 0
      const fails = (_: number, name: DiskCall) => canMeet('ENOSPC', name) && (met += 1) === nth
      const files = failingFiles(realFiles, fails, 'ENOSPC')
      const answer = await restoreBackup(withWords(made), { run: inProcess(files) }, { files })
      if (answer.ok) {
        expect(nth).toBeGreaterThan(10)
        break
      }
      expect(answer.failure.code).toBe('no-space')
      if ((await readdir(parent)).length > 0) {
        // Only the very last call comes after the copy has its name, and then the copy is whole.
        await (await copyIn(into, made.workspace)).session(async ({ notices }) => expect(notices).toEqual([]))
        break
      }
    }
  })
})

test('what a crash left of a restore goes with the next one there, and one under way stays', async () => {
  const made = await backedUp()
  const [abandoned, held] = ['a', 'b'].map((one) => path.join(parent, `.${one.repeat(16)}.restoring`))
  for (const folder of [abandoned ?? '', held ?? '']) {
    await mkdir(path.join(folder, 'journal'), { recursive: true })
    await writeFile(path.join(folder, 'journal', 'half'), 'half')
  }
  const letGo = lockWorkspace(held ?? '')
  await clearAbandonedRestores(parent)
  expect(await readdir(parent)).toEqual([`.${'b'.repeat(16)}.restoring`])
  await mkdir(path.join(abandoned ?? '', 'journal'), { recursive: true })
  valueOf(await restoreBackup(withWords(made), work))
  letGo()
  expect((await readdir(parent)).sort()).toEqual([`.${'b'.repeat(16)}.restoring`, 'copy'])
})

test('a backup with the files of another workspace in it is refused, whoever packed it', async () => {
  const made = await backedUp()
  const stranger = await workspaceWithKey(await strangeWorkspace())
  const file = path.join(parent, 'mixed.age')
  // The journal of one under the header of the other: a tar and an age file that are whole.
  await cp(path.join(made.workspace.folder, 'header.json'), path.join(stranger.folder, 'header.json'))
  await cp(path.join(made.workspace.folder, 'header.json'), path.join(stranger.folder, 'header.backup.json'))
  await made.workspace.session(async (vault) => {
    const held = await vault.backups.hold(async (frozen) => {
      const own = (name: string) => name.startsWith('header') || !name.startsWith('journal/')
      const journal = (await readdir(path.join(stranger.folder, 'journal'))).map((name) => ({
        name: `journal/${name}`,
        bytes: 1_000,
      }))
      const { recipients, lacking: _, ...contents } = frozen
      const mixed = {
        ...contents,
        folder: stranger.folder,
        files: [...contents.files.filter(({ name }) => own(name)), ...journal],
      }
      const lock = { kind: 'recipients', recipients }
      return (await inProcess()('backup-child', { kind: 'write', contents: mixed, lock, part: file })) as {
        ok: true
        value: unknown
      }
    })
    expect(codeOf(held)).toBe('ok')
  })
  expect(codeOf(await restoreBackup({ ...withWords(made), file }, work))).toBe('damaged')
  expect(await readdir(parent)).toEqual(['mixed.age'])
})
