import { execFileSync } from 'node:child_process'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { beforeAll, expect, test } from 'vitest'
import { nodeChildren } from '#main/host/node-child.ts'
import { ageIdentity } from '#main/vault/keys/age-identity.ts'
import { recoveryWords, secretOfWords } from '#main/vault/keys/recovery-words.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { failingFiles } from '#main/vault/testing/failing-files.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { PageOf } from './page.ts'
import { deleteRecoveryPage, saveRecoveryPage, setPage } from './save-page.ts'

const secret = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) & 255)
const words = recoveryWords(secret)
const identity = ageIdentity(secret)
let page: PageOf
beforeAll(async () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const key = { words, identity, recipient: await identityToRecipient(identity) }
  page = { workspace: { name: 'Маріуполь 2022 #[x] ✈', id }, made: '2022-03-27', key }
})

test('the page as any reader of PDF gets it: the words in order, the key for age in one line, what it is and opens', async () => {
  const folder = await tempFolder()
  const [file, keyFile] = [path.join(folder, 'page.pdf'), path.join(folder, 'key.txt')]
  await writeFile(file, valueOf(await setPage(page, nodeChildren)))
  for (const how of [[], ['-raw'], ['-layout']]) {
    const text = execFileSync('pdftotext', [...how, file, '-'], { encoding: 'utf8' })
    const [, block = ''] = /backup\s+of it, can read.*?\n([^]*?)What it opens/.exec(text) ?? []
    const read = block.match(/[a-z]{3,}/g)?.slice(-24)
    if (how[0] !== '-layout') expect(read).toEqual(words)
    else expect(read?.toSorted()).toEqual(words.toSorted()) // line by line, as it is seen
    for (const told of [identity, page.key.recipient, page.workspace.id, '2022-03-27'])
      expect(text.split(/\s+/)).toContain(told)
    expect(text).toContain('Маріуполь 2022 #[x] [U+2708]')
  }
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: 'pipe' })).toMatch(/Pages: +1\n/)
  // The line is what stock age takes as it is.
  await writeFile(keyFile, `${identity}\n`)
  expect(execFileSync('age-keygen', ['-y', keyFile], { encoding: 'utf8' }).trim()).toBe(page.key.recipient)
  expect(secretOfWords(` ${identity}\n`)).toEqual(secret)
})

test('a scanner reads the code on the page as the key that age takes', async () => {
  const folder = await tempFolder()
  await writeFile(path.join(folder, 'page.pdf'), valueOf(await setPage(page, nodeChildren)))
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  run('pdftoppm', '-r', '110', '-png', 'page.pdf', 'page')
  expect(run('zbarimg', '-q', 'page-1.png')).toBe(`QR-Code:${identity}\n`)
})

test('is saved where it was asked for and nowhere else, and what main held of it is overwritten', async () => {
  const [workspace, folder] = [await testWorkspace(), await tempFolder()]
  const target = path.join(folder, 'recovery-key.pdf')
  const held: Uint8Array[] = []
  const run: typeof nodeChildren = async (module, request) => {
    const { page: sent } = request as { page: Uint8Array } // as the child gets it
    expect(Buffer.from(sent).toString('utf8')).toContain(identity)
    const bytes = Buffer.from(`a page, by ${module}`)
    held.push(sent, bytes)
    return { kind: 'pdf', bytes, archive: false }
  }
  await workspace.session(async (vault) => {
    const inside = path.join(workspace.folder, 'evidence', 'recovery-key.pdf')
    expect(codeOf(await saveRecoveryPage(vault, { target: inside, page, run }))).toBe('refused')
    expect(held).toEqual([])
    valueOf(await saveRecoveryPage(vault, { target, page, run }))
  })
  expect(await readFile(target, 'utf8')).toBe('a page, by typst-child')
  expect(await readdir(folder)).toEqual(['recovery-key.pdf'])
  for (const bytes of held) expect(bytes.every((byte) => byte === 0)).toBe(true)
})

test('a page that cannot be set is told, with the way that is left, and nothing is written', async () => {
  const [workspace, folder] = [await testWorkspace(), await tempFolder()]
  const target = path.join(folder, 'recovery-key.pdf')
  const runs: (typeof nodeChildren)[] = [
    () => Promise.reject(new Error('killed')),
    async () => ({ kind: 'no-compiler', detail: identity }),
    async () => ({ kind: 'not-set', detail: identity }),
  ]
  await workspace.session(async (vault) => {
    for (const run of runs) {
      const saved = await saveRecoveryPage(vault, { target, page, run })
      expect(saved).toMatchObject({ failure: { next: expect.stringContaining('by hand') } })
      expect(JSON.stringify(saved)).not.toContain(identity)
    }
  })
  expect(await readdir(folder)).toEqual([])
})

test('a saved page is overwritten and deleted; one that is gone is no failure, one that stays is told', async () => {
  const folder = await tempFolder()
  const target = path.join(folder, 'recovery-key.pdf')
  const written: string[] = []
  const files = {
    ...realFiles,
    remove: async (file: string) => {
      written.push(await readFile(file, 'utf8').catch(() => 'gone'))
      await realFiles.remove(file)
    },
  }
  await writeFile(target, identity)
  valueOf(await deleteRecoveryPage(files, target))
  valueOf(await deleteRecoveryPage(files, target))
  expect(written.map((text) => text.includes('AGE-'))).toEqual([false, false])
  expect(await readdir(folder)).toEqual([])
  await writeFile(target, identity)
  const failing = failingFiles(realFiles, (_, name) => name === 'remove', 'EACCES')
  expect(await deleteRecoveryPage(failing, target)).toMatchObject({
    failure: { message: expect.stringContaining('still holds') },
  })
})
