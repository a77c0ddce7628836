import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test, vi } from 'vitest'
import { copyIn, workspaceWithKey } from '#main/backup/testing/backed-up.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { passphrase } from '#main/vault/testing/workspace.ts'
import { holdfast } from './holdfast.ts'

async function run(...argv: string[]): Promise<{ exit: number; json: unknown }> {
  const printed: string[] = []
  const exit = await holdfast([...argv, '--json'], (text) => printed.push(text))
  expect(printed).toHaveLength(1)
  return { exit, json: JSON.parse(printed[0] ?? '') }
}

test('a workspace is backed up, checked and restored from the command line alone', async () => {
  const { folder: workspace, words, secrets } = await workspaceWithKey()
  const folder = await tempFolder()
  const [file = '', copy = ''] = ['one.age', 'copy'].map((name) => path.join(folder, name))
  vi.stubEnv('HOLDFAST_PASSPHRASE', passphrase)
  const recipient = await identityToRecipient(await generateX25519Identity())
  expect(
    await run('backup', '--workspace', workspace, '--out', file, '--recipient', recipient),
  ).toMatchObject({ exit: 0, json: { head: { size: 1 }, recipients: 2 } })
  const inside = path.join(workspace, 'one.age')
  expect(await run('backup', '--workspace', workspace, '--out', inside)).toMatchObject({
    exit: 1,
    json: { error: { code: 'refused' } },
  })
  vi.stubEnv('HOLDFAST_PASSPHRASE', '')
  const restore = (...into: string[]) => {
    vi.stubEnv('BACKUP_WORDS', words)
    return run('restore', '--from', file, '--words-env', 'BACKUP_WORDS', '--into', ...into)
  }
  expect(await restore(folder, '--check')).toMatchObject({
    exit: 0,
    json: { into: null, size: 1, lacking: [] },
  })
  expect(process.env).not.toHaveProperty('BACKUP_WORDS') // no process that is started gets them
  expect(await readdir(folder)).toEqual(['one.age'])
  expect(await restore(copy)).toMatchObject({ exit: 0, json: { into: copy } })
  await (await copyIn(copy, { secrets })).session(async ({ head }) => expect(head.size).toBe(2))
  expect(await restore(copy)).toMatchObject({ exit: 1, json: { error: { code: 'exists' } } })
})

test('a call that cannot be meant is answered with how it is called, and writes nothing', async () => {
  vi.stubEnv('HOLDFAST_PASSPHRASE', passphrase)
  vi.stubEnv('BACKUP_WORDS', 'abandon ability')
  const folder = await tempFolder()
  const [file, into] = [path.join(folder, 'one.age'), path.join(folder, 'copy')]
  await writeFile(file, 'no backup')
  const tries: [exit: number, code: string, ...argv: string[]][] = [
    [2, 'invalid', 'backup', '--workspace', folder],
    [2, 'invalid', 'backup', '--workspace', folder, '--out', file, '--passphrase-env', 'NOT_SET'],
    [2, 'invalid', 'restore', '--from', file, '--into', into],
    [2, 'invalid', 'restore', '--from', file, '--into', '', '--identity', file],
    [
      2,
      'invalid',
      'restore',
      '--from',
      file,
      '--into',
      into,
      '--identity',
      file,
      '--words-env',
      'BACKUP_WORDS',
    ],
    [2, 'invalid', 'restore', '--from', file, '--into', into, '--words-env', 'NOT_SET'],
    [1, 'invalid', 'restore', '--from', file, '--into', into, '--words-env', 'BACKUP_WORDS'],
    [2, 'not-found', 'restore', '--from', file, '--into', into, '--identity', path.join(folder, 'gone')],
    [1, 'invalid', 'restore', '--from', file, '--into', into, '--identity', file],
    [2, 'not-found', 'backup', '--workspace', into, '--out', file, '--recipient', 'age1x'],
  ]
  for (const [exit, code, ...argv] of tries)
    expect([argv, await run(...argv)]).toMatchObject([argv, { exit, json: { error: { code } } }])
  expect(await readdir(folder)).toEqual(['one.age'])
})
