import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { headWords } from '#shared/journal/head-words.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { compareKept, saveAllHeads } from './compare-kept.ts'

const job = { signal: new AbortController().signal, onProgress: () => undefined }
const save = async (vault: UnlockedVault) => valueOf(await vault.commit({ records: [incidentDraft()] }))
const wordsOf = ({ head }: UnlockedVault) => headWords(Buffer.from(head.root, 'hex')).join(' ')

test('the heads that a workspace saves are held against it later, and against an older copy of it', async () => {
  const workspace = await testWorkspace()
  await workspace.session(save)
  const older = await workspace.copy()
  const file = path.join(await tempFolder(), 'heads.txt')
  const { text, words } = await workspace.session(async (vault) => {
    await save(vault)
    expect(valueOf(await saveAllHeads(vault, file, job))).toEqual({ heads: 3 })
    return { text: await readFile(file, 'utf8'), words: wordsOf(vault) }
  })
  await workspace.session(async (vault) => {
    await save(vault)
    const counts = { extended: 3 }
    expect(valueOf(await compareKept(vault, text, job))).toMatchObject({ verdict: 'good', total: 3, counts })
    expect(valueOf(await compareKept(vault, words, job))).toMatchObject({
      verdict: 'good',
      counts: { extended: 1 },
    })
    expect(valueOf(await compareKept(vault, wordsOf(vault), job)).counts).toEqual({ same: 1 })
  })
  await older.session(async (vault) => {
    expect(valueOf(await compareKept(vault, text, job))).toMatchObject({
      verdict: 'altered',
      counts: { extended: 1, same: 1, shorter: 1 },
      missing: { from: 2, to: 2 },
    })
    expect(valueOf(await compareKept(vault, words, job))).toMatchObject({ verdict: 'unproven' })
    await save(vault)
    expect(valueOf(await compareKept(vault, text, job)).differs).toEqual({ from: 2, to: 2 })
  })
})

test('a text without any head is sent back, and what was stopped says so', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    expect(codeOf(await compareKept(vault, 'Dear colleague,\n\nhere they are.', job))).toBe('invalid')
    const stopped = { ...job, signal: AbortSignal.abort() }
    expect(codeOf(await compareKept(vault, wordsOf(vault), stopped))).toBe('cancelled')
    expect(valueOf(await compareKept(vault, `a letter\n\n${wordsOf(vault)}`, job))).toMatchObject({
      verdict: 'unproven',
      answers: [{ kind: 'unreadable', begins: 'a letter' }, { kind: 'same' }],
    })
  })
})
