import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { alterations, spread, type Altered } from '#main/vault/testing/alterations.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { AgeKey } from '#main/age/encrypted.ts'
import { decrypted } from './decrypted.ts'
import { restoreBackup } from './restore.ts'
import { piecesOf, streamOf } from './streams.ts'
import { backedUp } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'
import { nowhere, unpack } from './unpack.ts'

/** P4 for backups: every altered byte and every cut is refused, with a reason. */

type Read = (file: string, key: AgeKey) => Promise<Result<unknown>>

const read: Read = (name, key) =>
  settle(async () => {
    const file = await realFiles.open(name, 'read')
    try {
      return ok(await unpack(file, key, nowhere, () => undefined))
    } finally {
      await file.close()
    }
  })

/** Reads what the backup says it is, and believes the rest. */
const trusting: Read = (name, key) =>
  settle(async () => {
    const file = await realFiles.open(name, 'read')
    try {
      const bytes = await file.size()
      const beginning = new Uint8Array(Math.min(bytes, 65_536))
      await file.read(beginning, 0)
      return ok(await decrypted(streamOf(piecesOf(file, bytes)), beginning, key))
    } finally {
      await file.close()
    }
  })

/** What was altered and not refused, or refused without words. */
async function unnoticed(of: Iterable<Altered>, key: AgeKey, how: Read): Promise<readonly string[]> {
  const file = path.join(await tempFolder(), 'altered.age')
  const missed: string[] = []
  for (const { what, bytes } of of) {
    await writeFile(file, bytes)
    const answer = await how(file, key)
    if (answer.ok || answer.failure.message === '') missed.push(what)
  }
  return missed
}

async function smallBackup() {
  const { workspace, file } = await backedUp()
  const whole = Uint8Array.from(await readFile(file))
  const head = Buffer.from(whole).indexOf('\n--- ') + 64
  return { whole, head, workspace, key: { kind: 'identities', identities: [workspace.identity] } as const }
}

test(
  'P4: every byte of a backup that is altered, and every cut, is found',
  async () => {
    const { whole, head, key } = await smallBackup()
    const inHead = Array.from({ length: head }, (_, index) => index)
    const flips = [...new Set([...inHead, ...spread(whole.length, figure(250, whole.length))])]
    const cuts = spread(whole.length, figure(120, whole.length))
    expect(await unnoticed(alterations(whole, flips, cuts), key, read)).toEqual([])
    tellCounts(
      'P4',
      `a backup of ${counted(whole.length)} bytes: ${counted(flips.length)} altered and ${counted(cuts.length)} cut, all refused`,
    )
  },
  patience(90, 60),
)

test('P4 finds a reader that believes what it is given', async () => {
  const { whole, key } = await smallBackup()
  const missed = await unnoticed(alterations(whole, spread(whole.length, 20), []), key, trusting)
  expect(missed.length).toBeGreaterThan(10)
})

test('an altered backup leaves nothing where it was to be restored', async () => {
  const { whole, head, workspace } = await smallBackup()
  const parent = await tempFolder()
  const file = path.join(await tempFolder(), 'altered.age')
  for (const { bytes } of alterations(
    whole,
    [30, head - 2, Math.floor(whole.length / 2), whole.length - 1],
    [head, whole.length - 600],
  )) {
    await writeFile(file, bytes)
    const answer = await restoreBackup(
      {
        file,
        key: { kind: 'words', words: workspace.words },
        passphrase: null,
        into: { kind: 'folder', folder: path.join(parent, 'copy') },
      },
      { run: inProcess() },
    )
    expect(answer).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/Nothing was|recovery|key/) },
    })
    expect(await readdir(parent)).toEqual([])
  }
})
