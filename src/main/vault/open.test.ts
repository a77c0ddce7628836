import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createWorkspace, inspectWorkspace, openWorkspace } from './open.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { realFiles } from './storage/real-files.ts'
import { cheapest } from './testing/cheapest.ts'
import { canMeet, failingFiles, type DiskCall } from './testing/failing-files.ts'
import { incidentDraft } from './testing/records.ts'
import { snapshot } from './testing/snapshot.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from './testing/workspace.ts'

const request = (folder: string) => ({
  folder,
  analystName: 'Olena Test',
  organisation: 'Test Desk',
  passphrase,
})

const made = async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  const vault = valueOf(await createWorkspace(request(folder), { kdf: cheapest }))
  return { folder, vault }
}

test('a new workspace is open, knows its analyst, and holds a signed first entry', async () => {
  const { vault } = await made()
  expect(vault.analyst).toMatchObject({ name: 'Olena Test', organisation: 'Test Desk' })
  expect(vault.head.size).toBe(1)
  expect(vault.checkpoint).toContain(`holdfast.example/journal/${vault.workspaceId}\n1\n`)
  expect(await vault.record('analyst', vault.analyst.id)).toMatchObject({
    reference: expect.stringMatching(/^ANA-\d{4}-0001$/),
  })
  await vault.close()
})

test('what was saved is there after closing and opening with the passphrase, in any Unicode form', async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  const composed = 'пароль ґанок café'
  const first = valueOf(
    await createWorkspace({ ...request(folder), passphrase: composed }, { kdf: cheapest }),
  )
  const draft = incidentDraft({ title: 'Kept' })
  valueOf(await first.commit({ records: [draft] }))
  const { head, readsideKey } = first
  const key = Buffer.from(readsideKey).toString('hex')
  await first.close()
  const again = valueOf(await openWorkspace(folder, composed.normalize('NFD')))
  expect(again.head).toEqual(head)
  expect(Buffer.from(again.readsideKey).toString('hex')).toBe(key)
  expect((await again.record('incident', draft.id))?.body.title).toBe('Kept')
  await again.close()
})

test('a wrong passphrase is told and changes nothing', async () => {
  const { folder, vault } = await made()
  await vault.close()
  const before = await snapshot(folder)
  expect(codeOf(await openWorkspace(folder, `${passphrase} `))).toBe('wrong-passphrase')
  expect(codeOf(await openWorkspace(folder, 'x'.repeat(1_025)))).toBe('wrong-passphrase')
  expect(await snapshot(folder)).toEqual(before)
})

test('a second opening is refused until the first one closes', async () => {
  const { folder, vault } = await made()
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('in-use')
  await vault.close()
  const again = valueOf(await openWorkspace(folder, passphrase))
  await again.close()
  await again.close()
})

test('nothing answers after closing, and the keys are gone', async () => {
  const { vault } = await made()
  await vault.close()
  expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('locked')
  await expect(vault.read(-1, 10)).rejects.toMatchObject({ failure: { code: 'locked' } })
  expect(vault.readsideKey).toEqual(Buffer.alloc(32))
})

test('a workspace is made in an empty folder, never in one that holds something', async () => {
  const parent = await tempFolder()
  await mkdir(path.join(parent, 'empty'))
  await valueOf(await createWorkspace(request(path.join(parent, 'empty')), { kdf: cheapest })).close()
  expect(codeOf(await createWorkspace(request(path.join(parent, 'empty')), { kdf: cheapest }))).toBe('exists')
  await writeFile(path.join(parent, 'file'), 'mine')
  expect(codeOf(await createWorkspace(request(path.join(parent, 'file')), { kdf: cheapest }))).toBe('exists')
  expect(await readFile(path.join(parent, 'file'), 'utf8')).toBe('mine')
  expect((await readdir(parent)).sort()).toEqual(['empty', 'file'])
})

test('a workspace that cannot be written leaves nothing behind, whichever call fails', async () => {
  const parent = await tempFolder()
  const folder = path.join(parent, 'workspace')
  const counting = failingFiles(realFiles, () => false)
  await valueOf(
    await createWorkspace(request(path.join(parent, 'whole')), { kdf: cheapest, files: counting }),
  ).close()
  for (const [code, answer] of [
    ['EROFS', 'read-only'],
    ['ENOSPC', 'no-space'],
  ] as const) {
    for (const nth of [1, 2, 5, 9, 14]) {
      // What it takes to clean up works: a full disk lets go of what is there.
      const fails = (call: number, name: DiskCall) =>
        call >= nth && canMeet(code, name) && !name.startsWith('remove')
      const files = failingFiles(realFiles, fails, code)
      expect(codeOf(await createWorkspace(request(folder), { kdf: cheapest, files }))).toBe(answer)
      expect(await readdir(parent)).toEqual(['whole'])
    }
  }
  expect(counting.calls).toBeGreaterThan(14)
})

test('a workspace whose place cannot be made sure of is taken away again', async () => {
  const parent = await tempFolder()
  const syncFolder = async (place: string) => {
    if (place === parent) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    await realFiles.syncFolder(place)
  }
  const files = { ...realFiles, syncFolder }
  const asked = request(path.join(parent, 'workspace'))
  expect(codeOf(await createWorkspace(asked, { kdf: cheapest, files }))).toBe('io')
  expect(await readdir(parent)).toEqual([])
})

test('a lock that is no lock is told in words, and the workspace is left as it is', async () => {
  const { folder, vault } = await made()
  await vault.close()
  const lock = path.join(folder, 'lock')
  await writeFile(lock, 'something else '.repeat(100))
  const before = await snapshot(folder)
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('damaged')
  expect(await snapshot(folder)).toEqual(before)
  await rm(lock)
  await mkdir(lock)
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('damaged')
})

test('closing lets go of keys and folder even when the disk fails at it', async () => {
  const { folder, vault: first } = await made()
  await first.close()
  const files: FileLayer = {
    ...realFiles,
    open: async (file, how) => {
      const opened = await realFiles.open(file, how)
      const close = async () => {
        await opened.close()
        if (file.endsWith('.seg') && how === 'create') throw Object.assign(new Error('EIO'), { code: 'EIO' })
      }
      return { ...opened, close }
    },
  }
  const vault = valueOf(await openWorkspace(folder, passphrase, { files }))
  valueOf(await vault.commit({ records: [incidentDraft()] }))
  await vault.close()
  expect(vault.readsideKey).toEqual(Buffer.alloc(32))
  const again = valueOf(await openWorkspace(folder, passphrase))
  expect(again.head.size).toBe(2)
  await again.close()
})

test('what cannot be a name or a passphrase is refused with its field', async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  const answer = await createWorkspace(
    { ...request(folder), analystName: 'a\u202eb', passphrase: 'ten and more \ud800' },
    { kdf: cheapest },
  )
  expect(answer).toMatchObject({
    ok: false,
    failure: {
      code: 'invalid',
      issues: [
        { path: ['analystName'], key: 'text.bidi' },
        { path: ['passphrase'], key: 'text.loneSurrogate' },
      ],
    },
  })
})

test('a passphrase of a megabyte, of half a character or with a zero byte makes and opens nothing, at once and in words', async () => {
  const { folder } = await testWorkspace()
  const before = await snapshot(folder)
  const elsewhere = path.join(await tempFolder(), 'workspace')
  const broken = { 'text.tooLong': 'x'.repeat(1_048_576), 'text.loneSurrogate': `${passphrase}\udc00` }
  for (const [key, words] of Object.entries({ ...broken, 'text.control': `${passphrase}\u0000` })) {
    expect(
      await createWorkspace({ ...request(elsewhere), passphrase: words }, { kdf: cheapest }),
    ).toMatchObject({
      failure: { code: 'invalid', issues: [{ path: ['passphrase'], key }] },
    })
    expect(codeOf(await openWorkspace(folder, words))).toBe('wrong-passphrase')
  }
  expect(await readdir(path.dirname(elsewhere))).toEqual([])
  expect(await snapshot(folder)).toEqual(before)
})

test('a passphrase of fewer than 10 characters makes no workspace', async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  for (const short of ['', 'nine char'])
    expect(await createWorkspace({ ...request(folder), passphrase: short }, { kdf: cheapest })).toMatchObject(
      {
        ok: false,
        failure: { code: 'invalid', issues: [{ path: ['passphrase'], key: 'passphrase.tooShort' }] },
      },
    )
  expect(await readdir(path.dirname(folder))).toEqual([])
})

test('key derivation outside the limits is refused before anything is allocated', async () => {
  const folder = path.join(await tempFolder(), 'workspace')
  for (const kdf of [
    { ...cheapest, memoryKiB: 65_535 },
    { ...cheapest, iterations: 2 },
    { ...cheapest, memoryKiB: 2 ** 31 },
  ])
    expect(codeOf(await createWorkspace(request(folder), { kdf }))).toBe('unsupported')
})

test('a folder can be looked at without the passphrase; one that is no workspace says so', async () => {
  const { folder, vault } = await made()
  expect(valueOf(await inspectWorkspace(folder))).toMatchObject({ workspaceId: vault.workspaceId })
  await vault.close()
  const empty = await tempFolder()
  expect(codeOf(await inspectWorkspace(empty))).toBe('not-found')
  expect(codeOf(await openWorkspace(path.join(empty, 'nowhere'), passphrase))).toBe('not-found')
  expect(await readdir(empty)).toEqual([])
})

test('what a crash left of building a workspace goes when another is built, and one under way stays', async () => {
  const parent = await tempFolder()
  const now = Date.now()
  const begun = (minutesAgo: number) =>
    `.${(now - minutesAgo * 60_000).toString(36)}-0123456789abcdef.building`
  for (const name of [begun(30), begun(1), '.mine.building']) {
    await mkdir(path.join(parent, name, 'journal'), { recursive: true })
    await writeFile(path.join(parent, name, 'journal', 'x.seg'), 'x')
  }
  const folder = path.join(parent, 'new', 'deep', 'workspace')
  await valueOf(await createWorkspace(request(folder), { kdf: cheapest })).close()
  expect((await readdir(parent)).length).toBe(4)
  await valueOf(await createWorkspace(request(path.join(parent, 'w')), { kdf: cheapest })).close()
  expect((await readdir(parent)).toSorted()).toEqual([begun(1), '.mine.building', 'new', 'w'].toSorted())
})
