import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { failingFiles } from '#main/vault/testing/failing-files.ts'
import { leadingPastDamage } from '#main/vault/testing/head-file.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf, eachTime } from '#main/vault/testing/workspace.ts'
import { exportDossier } from './export.ts'

const job = { signal: new AbortController().signal, progress: () => undefined }

const orderOf = (target: string) => ({
  selection: { kind: 'all' as const },
  profileId: 'full',
  lock: null,
  evenIfRecalled: false,
  format: 'json' as const,
  target,
  run: () => Promise.reject(new Error('JSON needs no child')),
  recipientId: null,
  note: '',
})

test('a dossier stands in its place and in the journal', async () => {
  const workspace = await testWorkspace()
  const target = path.join(await tempFolder(), 'out.json')
  await workspace.session(async (vault) => {
    const facts = valueOf(await exportDossier(vault, orderOf(target), job))
    expect(await readFile(target)).toHaveLength(facts.bytes)
    // The version, the hand-over, and the entry about the file.
    expect(vault.head.size).toBe(4)
  })
})

test('what the journal cannot take note of is not handed over, and the file that was there stays', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const kept = path.join(folder, 'kept.json')
  await writeFile(kept, 'before')
  const files = failingFiles(realFiles, (_, name) => name === 'write', 'EROFS')
  await workspace.session(
    async (vault) => {
      for (const target of [kept, path.join(folder, 'new.json')])
        expect(codeOf(await exportDossier(vault, orderOf(target), job))).toBe('read-only')
    },
    { files },
  )
  expect(await readFile(kept, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['kept.json'])
})

test('a file that could not get its name is no hand-over, and the journal says so', async () => {
  const workspace = await testWorkspace()
  const target = path.join(await tempFolder(), 'out.json')
  // The name is free when it is looked at, and taken when it is to be given.
  const files = {
    ...realFiles,
    rename: (from: string, to: string) =>
      to === target
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : realFiles.rename(from, to),
  }
  await workspace.session(
    async (vault) => {
      expect(codeOf(await exportDossier(vault, orderOf(target), job))).toBe('io')
      const told = []
      for await (const { body } of vault.records('hand-over')) told.push(body.recalled?.kind)
      expect(told).toEqual(['never-written'])
      // Nobody has it, so nothing keeps it from going out.
      valueOf(await exportDossier(vault, orderOf(`${target}.2`), job))
    },
    { files },
  )
})

test('a file that lies under its name went out, whatever failed after that', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const target = path.join(folder, 'out.json')
  let isThere = false
  const files = {
    ...realFiles,
    rename: async (from: string, to: string) => {
      await realFiles.rename(from, to)
      isThere ||= to === target
    },
    syncFolder: (name: string) =>
      isThere && name === folder
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : realFiles.syncFolder(name),
  }
  await workspace.session(
    async (vault) => {
      await exportDossier(vault, orderOf(target), job)
      expect(isThere).toBe(true)
      for await (const { body } of vault.records('hand-over')) expect(body.recalled).toBeNull()
    },
    { files },
  )
})

test('of a journal that proves to be damaged before it leaves, nothing does', async () => {
  const workspace = await leadingPastDamage()
  const folder = await tempFolder()
  await workspace.session(
    async (vault) => {
      const stages: string[] = []
      const told = { ...job, progress: ({ stage }: { stage: string }) => stages.push(stage) }
      const answer = await exportDossier(vault, orderOf(path.join(folder, 'out.json')), told)
      expect(codeOf(answer)).toBe('damaged')
      expect(new Set(stages)).toEqual(new Set(['verify']))
      expect(await readdir(folder)).toEqual([])
    },
    { head: eachTime },
  )
})
