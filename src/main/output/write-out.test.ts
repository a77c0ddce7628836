import { mkdir, readFile, readdir, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { devNull } from 'node:os'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { fail } from '#shared/lib/result.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { headroomAt, headroomBytes } from '#main/vault/storage/room.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { writeOut } from './write-out.ts'

let vault: UnlockedVault
beforeEach(async () => void (vault = valueOf(await (await testWorkspace()).open())))
afterEach(() => vault.close())

const pieces = [Buffer.from('one '), Buffer.from('two')]

test('the pieces stand in the target, and nothing else in its folder', async () => {
  const folder = await tempFolder()
  expect(codeOf(await writeOut(vault, path.join(folder, 'out.pdf'), pieces))).toBe('ok')
  expect(await readFile(path.join(folder, 'out.pdf'), 'utf8')).toBe('one two')
  expect(await readdir(folder)).toEqual(['out.pdf'])
})

test('a source that breaks off leaves the file that was there as it was', async () => {
  const folder = await tempFolder()
  const target = path.join(folder, 'out.pdf')
  await writeFile(target, 'before')
  const breaking = async function* () {
    yield Buffer.from('half')
    throw new Error('broken off')
  }
  await expect(writeOut(vault, target, breaking())).rejects.toThrow('broken off')
  expect(await readFile(target, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['out.pdf'])
})

test('what the disk refuses is said, and nothing is left', async () => {
  const folder = await tempFolder()
  await mkdir(path.join(folder, 'a-folder'))
  expect(codeOf(await writeOut(vault, path.join(folder, 'nowhere', 'out.pdf'), pieces))).toBe('not-found')
  expect(codeOf(await writeOut(vault, path.join(folder, 'a-folder'), pieces))).toBe('refused')
  await writeFile(path.join(folder, 'a-file'), '')
  expect(codeOf(await writeOut(vault, path.join(folder, 'a-file', 'out.pdf'), pieces))).toBe('not-found')
  expect((await readdir(folder)).toSorted()).toEqual(['a-file', 'a-folder'])
})

test('a link is not replaced, and what it points to stays as it was', async () => {
  const folder = await tempFolder()
  const link = path.join(folder, 'link')
  await writeFile(path.join(folder, 'aim'), 'before')
  await symlink('aim', link)
  expect(await writeOut(vault, link, pieces)).toMatchObject({
    ok: false,
    failure: { code: 'refused', next: 'Choose another name.' },
  })
  expect(await readlink(link)).toBe('aim')
  expect(await readFile(link, 'utf8')).toBe('before')
  expect((await readdir(folder)).toSorted()).toEqual(['aim', 'link'])
})

test('the last word before the rename is asked when all is written, and a no leaves the target as it was', async () => {
  const folder = await tempFolder()
  const target = path.join(folder, 'out.pdf')
  await writeFile(target, 'before')
  const written: string[] = []
  const refusing = async () => {
    for (const name of await readdir(folder)) written.push(await readFile(path.join(folder, name), 'utf8'))
    return fail('read-only', 'No.')
  }
  expect(codeOf(await writeOut(vault, target, pieces, refusing))).toBe('read-only')
  expect(written.toSorted()).toEqual(['before', 'one two'])
  expect(await readFile(target, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['out.pdf'])
})

test('what the disk has no room for is not begun, and how much is missing is told', async () => {
  const folder = await tempFolder()
  let begun = 0
  const large = async function* () {
    begun += 1
    yield Buffer.from('one')
  }
  const answer = await writeOut(vault, path.join(folder, 'out.pdf'), large(), undefined, 10 ** 15)
  expect(answer).toMatchObject({ ok: false, failure: { code: 'no-space' } })
  expect(answer.ok ? '' : answer.failure.message).toMatch(
    /^This needs 1,000,000,034 MB .* there are [\d,]+ MB/,
  )
  expect(begun).toBe(0)
  expect(await readdir(folder)).toEqual([])
})

describe('on the disk of the workspace', () => {
  const workspaceOn = async (space: () => number) => {
    const files: FileLayer = { ...realFiles, space: async () => space() }
    const opened = valueOf(await (await testWorkspace()).open({ files }))
    onTestFinished(() => opened.close())
    return opened
  }

  test('something large leaves room for the saves, and something small takes what there is', async () => {
    const tight = await workspaceOn(() => headroomBytes)
    const folder = await tempFolder()
    const [small, large] = [Buffer.alloc(1_000), Buffer.alloc(2_000_000)]
    expect(codeOf(await writeOut(tight, path.join(folder, 'large'), [large]))).toBe('no-space')
    expect(codeOf(await writeOut(tight, path.join(folder, 'small'), [small]))).toBe('ok')
    expect(await readdir(folder)).toEqual(['small'])
  })

  test('what is made while it is written stops when it comes to the room that is to be left', async () => {
    let written = 0
    const tight = await workspaceOn(() => headroomBytes + 10_000_000 - written)
    const folder = await tempFolder()
    const endless = async function* () {
      for (; written < 100_000_000; written += 1_000_000) yield Buffer.alloc(1_000_000)
    }
    expect(codeOf(await writeOut(tight, path.join(folder, 'out.json'), endless()))).toBe('no-space')
    expect(written).toBeLessThan(20_000_000)
    expect(await readdir(folder)).toEqual([])
  })

  test('and on another nothing has to be left', async () => {
    const here = await tempFolder()
    expect(await headroomAt(here, vault.folder)).toBe(headroomBytes)
    expect(await headroomAt(path.dirname(devNull), vault.folder)).toBe(0)
    expect(await headroomAt(path.join(here, 'gone'), vault.folder)).toBe(0)
  })
})
