import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ageIdentity } from './keys/age-identity.ts'
import { readHeaders } from './keys/header-files.ts'
import { secretOfWords } from './keys/recovery-words.ts'
import { openWorkspace } from './open.ts'
import { recoverWorkspace } from './recover.ts'
import { realFiles } from './storage/real-files.ts'
import { failingFiles } from './testing/failing-files.ts'
import { incidentDraft } from './testing/records.ts'
import { makeReadOnly } from './testing/small-disk.ts'
import { snapshot } from './testing/snapshot.ts'
import { cheapest } from './testing/cheapest.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from './testing/workspace.ts'
import { isToldTruly, toldOfKeys } from './testing/told-of-keys.ts'
import { unlockWithIdentity } from './unlock-with-identity.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

const cheap = { kdf: cheapest }
const next = 'words that I will remember'

async function written(vault: UnlockedVault): Promise<readonly string[]> {
  const { words, made } = await make(vault)
  valueOf(made)
  return words
}

async function withKey() {
  const workspace = await testWorkspace()
  const words = await workspace.session(written, cheap)
  return { ...workspace, words: words.join(' ') }
}

test('a recovery key opens the workspace as its analyst, and gives a passphrase in place of the forgotten one', async () => {
  const workspace = await withKey()
  const { folder, words } = workspace
  const typed = words.toUpperCase().replaceAll(' ', '\n')
  const vault = valueOf(await recoverWorkspace(folder, { words: typed, passphrase: next }, cheap))
  expect(vault.analyst.name).toBe('Olena Test')
  expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('ok')
  expect(valueOf(await vault.ownKeys.hasRecoveryKey())).toBe(true)
  await vault.close()
  expect(codeOf(await openWorkspace(folder, passphrase, cheap))).toBe('wrong-passphrase')
  expect(await toldOfKeys(workspace)).toMatchObject([
    { change: 'recovery-key', done: true },
    { change: 'passphrase-by-recovery-key', done: true },
  ])
})

/** Alters a frame of the last segment; all before it stays whole. */
async function damage(folder: string): Promise<void> {
  const journal = path.join(folder, 'journal')
  const last = path.join(journal, (await readdir(journal)).toSorted().at(-1) ?? '')
  const bytes = await readFile(last)
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
  await writeFile(last, bytes)
}

test('where nothing can be written a recovery key opens for reading, and tells that the passphrase is as it was', async () => {
  const { folder, words, copy } = await withKey()
  const damaged = await copy()
  await damage(damaged.folder)
  await makeReadOnly(folder)
  const ways = [
    ['damaged', damaged.folder],
    ['medium', folder],
  ] as const
  for (const [kind, where] of ways) {
    const before = await snapshot(where)
    const vault = valueOf(await recoverWorkspace(where, { words, passphrase: next }, cheap))
    expect(vault.mode).toMatchObject({ kind: 'read-only', reason: { kind } })
    expect(vault.notices).toEqual([{ kind: 'passphrase-unchanged' }])
    expect((await vault.read(-1, 1)).items).toHaveLength(1)
    await vault.close()
    expect(await snapshot(where)).toEqual(before)
    expect(codeOf(await openWorkspace(where, next, cheap))).toBe('wrong-passphrase')
  }
})

test('a key opens nothing before its words were typed back, and the former one nothing after', async () => {
  const workspace = await testWorkspace()
  const [first, second, unconfirmed] = await workspace.session(async (vault) => {
    const one = await written(vault)
    const shown = valueOf(await vault.ownKeys.beginRecoveryKey(passphrase))
    const wrong = shown.asked.map(() => 'zoo')
    expect(await vault.ownKeys.confirmRecoveryKey(wrong)).toMatchObject({
      failure: { issues: expect.arrayContaining([{ path: ['typed', 0], key: 'recovery.notThatWord' }]) },
    })
    return [one, await written(vault), shown.words]
  }, cheap)
  const before = await snapshot(workspace.folder)
  for (const words of [first, unconfirmed])
    expect(
      await recoverWorkspace(workspace.folder, { words: words?.join(' ') ?? '', passphrase: next }, cheap),
    ).toMatchObject({ failure: { issues: [{ path: ['words'], key: 'recovery.opensNothing' }] } })
  expect(await snapshot(workspace.folder)).toEqual(before)
  const opened = await recoverWorkspace(
    workspace.folder,
    { words: second?.join(' ') ?? '', passphrase: next },
    cheap,
  )
  await valueOf(opened).close()
})

test('nobody makes a key without their passphrase, and none is confirmed that was not begun', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async ({ ownKeys }) => {
    expect(await ownKeys.beginRecoveryKey('not the passphrase')).toMatchObject({
      failure: { issues: [{ path: ['passphrase'], key: 'passphrase.wrong' }] },
    })
    expect(codeOf(await ownKeys.confirmRecoveryKey(['a', 'b', 'c']))).toBe('not-found')
    expect(valueOf(await ownKeys.hasRecoveryKey())).toBe(false)
  }, cheap)
})

test('what is wrong with what was typed is said at its field, and nothing is changed', async () => {
  const { folder, words } = await withKey()
  const list = words.split(' ')
  const before = await snapshot(folder)
  const tries: [typed: { words: string; passphrase: string }, issue: object][] = [
    [
      { words, passphrase: 'short' },
      { path: ['passphrase'], key: 'passphrase.tooShort' },
    ],
    [
      { words: list.slice(1).join(' '), passphrase: next },
      { path: ['words'], key: 'recovery.count', words: { count: '23' } },
    ],
    [
      { words: `${list.slice(0, 6).join(' ')} wawe ${list.slice(7).join(' ')}`, passphrase: next },
      { path: ['words'], key: 'recovery.unknownWord', words: { at: '7', word: 'wawe' } },
    ],
    [
      { words: `${'abandon '.repeat(23)}ability`, passphrase: next },
      { path: ['words'], key: 'recovery.checksum' },
    ],
  ]
  for (const [typed, issue] of tries)
    expect(await recoverWorkspace(folder, typed, cheap)).toMatchObject({ failure: { issues: [issue] } })
  expect(await snapshot(folder)).toEqual(before)
})

test('somebody who was retired opens nothing with their recovery key either', async () => {
  const workspace = await testWorkspace()
  const person = {
    name: 'Borys',
    organisation: '',
    role: 'analyst',
    passphrase: 'quite another one',
  } as const
  const id = await workspace.session(async (vault) => valueOf(await vault.analysts.add(person)).id, cheap)
  const theirs = valueOf(await openWorkspace(workspace.folder, person.passphrase, cheap))
  const words = await written(theirs)
  await theirs.close()
  const recovery = { words: words.join(' '), passphrase: next }
  const header = path.join(workspace.folder, 'header.json')
  const former = await readFile(header)
  await workspace.session(async (vault) => valueOf(await vault.analysts.retire(id)), cheap)
  expect(await recoverWorkspace(workspace.folder, recovery, cheap)).toMatchObject({
    failure: { issues: [{ key: 'recovery.opensNothing' }] },
  })
  // A header from before they were retired is authentic, and the journal knows better.
  await writeFile(header, former)
  expect(codeOf(await recoverWorkspace(workspace.folder, recovery, cheap))).toBe('refused')
})

test('a recovery key is made or it is not, whichever call to the disk fails on the way', async () => {
  const counting = failingFiles(realFiles, () => false)
  await (await testWorkspace()).session(make, { ...cheap, files: counting })
  for (let nth = 1; nth <= counting.calls; nth += 1) {
    const workspace = await testWorkspace()
    const vault = await workspace.open({ files: failingFiles(realFiles, (call) => call === nth) })
    if (!vault.ok) continue
    const { words, made } = await make(vault.value)
    await vault.value.close()
    await workspace.session(async (again) => expect(again.analyst.name).toBe('Olena Test'))
    if (words.length === 0) continue // it failed before there were any
    const secret = secretOfWords(words.join(' '))
    if (!(secret instanceof Uint8Array)) throw new Error('These are the words that were shown')
    const headers = await readHeaders(realFiles, workspace.folder)
    const opened = await unlockWithIdentity(headers, ageIdentity(secret), 'recovery')
    if (made.ok) expect(opened?.secrets).toEqual(workspace.secrets)
    expect(await isToldTruly(workspace)).toBe('true')
  }
  expect(counting.calls).toBeGreaterThan(7)
})

async function make({ ownKeys }: UnlockedVault) {
  const begun = await ownKeys.beginRecoveryKey(null)
  if (!begun.ok) return { words: [], made: begun }
  const { words, asked } = begun.value
  const made = await ownKeys.confirmRecoveryKey(asked.map((place) => words[place - 1] ?? ''))
  return { words, made }
}
