import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase } from '#main/vault/testing/workspace.ts'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { caseDraft } from '#main/vault/testing/records.ts'
import { openWorkspace } from '#main/vault/open.ts'
import { dossier } from '#shared/dossier/schema.ts'
import { fail } from '#shared/lib/result.ts'
import { failed } from './command.ts'
import { holdfast } from './holdfast.ts'

const before = process.env['HOLDFAST_PASSPHRASE']
beforeEach(() => void (process.env['HOLDFAST_PASSPHRASE'] = passphrase))
afterEach(() => {
  if (before === undefined) delete process.env['HOLDFAST_PASSPHRASE']
  else process.env['HOLDFAST_PASSPHRASE'] = before
})

/** Runs one command line with --json and reads the one value it must print. */
async function run(...argv: string[]): Promise<{ exit: number; json: unknown }> {
  const printed: string[] = []
  const exit = await holdfast([...argv, '--json'], (text) => printed.push(text))
  expect(printed).toHaveLength(1)
  return { exit, json: JSON.parse(printed[0] ?? '') }
}

test('a sample workspace is made, listed, counted and exported from the command line alone', async () => {
  const folder = await tempFolder()
  const workspace = path.join(folder, 'made')
  expect(await run('init', '--workspace', workspace, '--analyst', 'A', '--sample')).toMatchObject({
    exit: 0,
    json: { analyst: { name: 'A' }, journal: { size: 7 } },
  })
  const listed = await run('list', '--workspace', workspace)
  expect(listed).toMatchObject({
    exit: 0,
    json: {
      incidents: [{ reference: 'INC-2022-0001', date: '2022-03-09' }, { reference: 'INC-2022-0002' }],
      cases: [],
    },
  })
  expect(await run('stats', '--workspace', workspace)).toMatchObject({
    exit: 0,
    json: { records: { incident: 2, source: 2, 'statistical-report': 2, evidence: 0 }, journal: { size: 7 } },
  })

  const [incident] = (listed.json as { incidents: { id: string }[] }).incidents // as asserted above
  const opened = await openWorkspace(workspace, passphrase)
  if (!opened.ok) throw new Error(opened.failure.message)
  expect(codeOf(await opened.value.commit({ records: [caseDraft([incident?.id ?? ''])] }))).toBe('ok')
  await opened.value.close()
  const year = new Date().getUTCFullYear()
  const outs = [path.join(folder, 'one.json'), path.join(folder, 'two.json')]
  for (const out of outs)
    expect(
      await run(
        'export',
        '--workspace',
        workspace,
        '--case',
        `CASE-${year}-0001`,
        '--format',
        'json',
        '--out',
        out,
      ),
    ).toMatchObject({ exit: 0 })
  const [one, two] = await Promise.all(outs.map((out) => readFile(out)))
  expect(one).toEqual(two)
  expect(dossier.parse(JSON.parse(String(one))).incidents.map(({ id }) => id)).toEqual([incident?.id])
})

test('what cannot be done is said with its exit code, in one JSON value, and nothing is written', async () => {
  const folder = await tempFolder()
  const nowhere = path.join(folder, 'nowhere')
  const out = path.join(folder, 'out.json')
  const tries: [expected: number, code: string, ...argv: string[]][] = [
    [2, 'invalid'],
    [2, 'invalid', 'unheard-of'],
    [2, 'invalid', 'list', '--no-such-flag'],
    [2, 'invalid', 'list'],
    [2, 'invalid', 'list', '--workspace', ''],
    [2, 'invalid', 'init', '--workspace', nowhere],
    [2, 'not-found', 'list', '--workspace', nowhere],
    [2, 'invalid', 'export', '--workspace', nowhere, '--format', 'json', '--out', out],
    [
      2,
      'invalid',
      'export',
      '--workspace',
      nowhere,
      '--all',
      '--case',
      'X',
      '--format',
      'json',
      '--out',
      out,
    ],
    [2, 'invalid', 'export', '--workspace', nowhere, '--all', '--format', 'docx', '--out', out],
  ]
  for (const [exit, code, ...argv] of tries)
    expect([argv, await run(...argv)]).toMatchObject([argv, { exit, json: { error: { code } } }])
  delete process.env['HOLDFAST_PASSPHRASE']
  expect(await run('list', '--workspace', nowhere)).toMatchObject({
    exit: 2,
    json: { error: { code: 'locked' } },
  })
  expect(await readdir(folder)).toEqual([])
})

test('a wrong passphrase, an unknown case and a folder in use are told apart', async () => {
  const workspace = path.join(await tempFolder(), 'made')
  await run('init', '--workspace', workspace, '--analyst', 'A')
  const out = path.join(path.dirname(workspace), 'out.json')
  expect(
    await run(
      'export',
      '--workspace',
      workspace,
      '--case',
      'CASE-1999-0001',
      '--format',
      'json',
      '--out',
      out,
    ),
  ).toMatchObject({ exit: 1, json: { error: { code: 'not-found' } } })
  expect(await run('init', '--workspace', workspace, '--analyst', 'B')).toMatchObject({
    exit: 1,
    json: { error: { code: 'exists' } },
  })
  process.env['HOLDFAST_PASSPHRASE'] = 'not the passphrase'
  expect(await run('list', '--workspace', workspace)).toMatchObject({
    exit: 1,
    json: { error: { code: 'wrong-passphrase' } },
  })
})

test('help is an answer, alone and after a command', async () => {
  for (const argv of [['help'], ['--help'], ['list', '--help']])
    expect([argv, await run(...argv)]).toMatchObject([
      argv,
      { exit: 0, json: { usage: expect.stringContaining('holdfast export --workspace DIR') } },
    ])
})

test('a disk that is full or cannot be written counts as a workspace that cannot be used', () => {
  for (const code of ['no-space', 'read-only'] as const)
    expect(failed(fail(code, 'No.').failure).exit).toBe(2)
})

test('a workspace that cannot be made says in words which field is at fault', async () => {
  const folder = await tempFolder()
  process.env['HOLDFAST_PASSPHRASE'] = 'too short'
  const printed: string[] = []
  const argv = ['init', '--workspace', path.join(folder, 'made'), '--analyst', ' ']
  expect(await holdfast(argv, (text) => printed.push(text))).toBe(1)
  expect(printed.join('\n').split('\n').slice(1)).toEqual([
    '--analyst: write something here.',
    'HOLDFAST_PASSPHRASE: use at least 10 characters.',
  ])
  expect(await readdir(folder)).toEqual([])
})

test('a dossier is not written into the workspace, not even through a link', async () => {
  const folder = await tempFolder()
  const workspace = path.join(folder, 'made')
  await run('init', '--workspace', workspace, '--analyst', 'A')
  await symlink(path.join(workspace, 'journal'), path.join(folder, 'link'))
  const before = await readdir(workspace, { recursive: true })
  for (const place of [workspace, path.join(folder, 'link')]) {
    const out = path.join(place, 'out.json')
    expect(
      await run('export', '--workspace', workspace, '--all', '--format', 'json', '--out', out),
    ).toMatchObject({ exit: 1, json: { error: { code: 'refused' } } })
  }
  expect(await readdir(workspace, { recursive: true })).toEqual(before)
})

test('of a damaged workspace what stands before the damage is read and exported, and no answer passes for good', async () => {
  const folder = await tempFolder()
  const workspace = path.join(folder, 'made')
  await run('init', '--workspace', workspace, '--analyst', 'A', '--sample')
  const opened = await openWorkspace(workspace, passphrase)
  if (!opened.ok) throw new Error(opened.failure.message)
  expect(codeOf(await opened.value.commit({ records: [caseDraft([])] }))).toBe('ok')
  await opened.value.close()
  const last = (await readdir(path.join(workspace, 'journal'))).toSorted().at(-1) ?? ''
  await writeFile(path.join(workspace, 'journal', last), 'nothing of this is the journal')
  const kept = await snapshot(workspace)
  expect(await run('stats', '--workspace', workspace)).toMatchObject({
    exit: 1,
    json: { lastGood: 6, damage: [{ entries: { first: 7, last: 7 } }], answer: { records: { incident: 2 } } },
  })
  const out = path.join(folder, 'readable.json')
  expect(
    await run('export', '--workspace', workspace, '--all', '--format', 'json', '--out', out),
  ).toMatchObject({
    exit: 1,
  })
  expect(dossier.parse(JSON.parse(await readFile(out, 'utf8'))).incidents).toHaveLength(2)
  expect(await snapshot(workspace)).toEqual(kept)
})
