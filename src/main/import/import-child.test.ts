import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { LogLook, MappingPreview } from '#shared/ipc/logs.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { codeOf, valueOf } from '#main/vault/testing/workspace.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { askChild } from './ask-child.ts'
import { openAny } from './open-any.ts'
import type { FileKind } from './request.ts'
import { inThisProcess as run } from './testing/in-this-process.ts'
import { villageProfile as profile } from './log/testing/village.ts'

async function fileOf(content: string, name = 'log.csv'): Promise<string> {
  const file = path.join(await tempFolder(), name)
  await writeFile(file, content)
  return file
}

const village =
  'No.,What happened,Remark\r\n1,A well was hit,\r\n2,,nothing known\r\n3,A road was closed,x\r\n'

test('the child says what a file is by what is in it', async () => {
  const kindOf = async (content: string, name: string) =>
    valueOf(await askChild<FileKind>({ want: 'kind', file: await fileOf(content, name) }, { run }))
  expect(await kindOf(village, 'dossier.json')).toBe('log')
  expect(await kindOf('{"asOf":"", "format" : "holdfast-dossier"', 'table.csv')).toBe('holdfast')
  expect(await kindOf('[{"format":"holdfast-dossier-list"}]', 'rows.json')).toBe('log')
})

test('a look tells the columns, the profile that fits, and one to begin from', async () => {
  const file = await fileOf(village)
  const look = valueOf(
    await askChild<LogLook>({ want: 'look', file, choice: {}, own: [{ id: 'own', body: profile }] }, { run }),
  )
  expect(look).toMatchObject({ name: 'log.csv', rows: 3, fits: { id: 'own', title: 'Village log' } })
  expect(look.columns.map(({ name, blank }) => [name, blank])).toEqual([
    ['No.', 0],
    ['What happened', 1],
    ['Remark', 1],
  ])
  expect(look.suggested).toEqual(profile)
  expect(look.sample[1]).toEqual({ row: 3, cells: ['2', '', 'nothing known'] })
})

test('a preview tells what is wrong in all rows', async () => {
  const nameless = { ...profile, fields: profile.fields.filter(({ to }) => to !== 'key') }
  const request = { want: 'preview' as const, file: await fileOf(village), choice: {}, profile: nameless }
  const preview = valueOf(await askChild<MappingPreview>(request, { run }))
  expect(preview).toMatchObject({
    rows: 3,
    rejected: 1,
    problems: { count: 1, items: [{ row: 3, code: 'required', rejects: true }] },
    byProblem: [{ code: 'required', rejects: true, count: 1 }],
  })
  expect(preview.sample[0]?.fields).toContainEqual({ field: 'title', text: 'A well was hit' })
})

test('rows come from a child in batches, in their order', async () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `${at},Something ${at},`)
  const file = await fileOf(`No.,What happened,Remark\n${lines.join('\n')}\n`)
  const seen: number[] = []
  const opened = valueOf(
    await openAny(
      { file, choice: {}, profile: null, own: [{ id: 'own', body: profile }] },
      { run: nodeChildren, onProgress: (done) => seen.push(done) },
    ),
  )
  if (opened.kind !== 'log') throw new Error('It is a log')
  expect(opened.profile.id).toBe('own')
  expect(seen).toEqual([250, 500, 750, 1_000])
  const keys: string[] = []
  for await (const batch of opened.order.rows.batches()) keys.push(...batch.map(({ key }) => key))
  expect(keys).toEqual(lines.map((_, at) => String(at)))
})

test('a file that no profile knows is refused with its columns, and a cancelled reading is none', async () => {
  const file = await fileOf('A,B\n1,2\n')
  const asked = { file, choice: {}, profile: null, own: [{ id: 'own', body: profile }] }
  const read = await openAny(asked, { run })
  expect(read).toMatchObject({ failure: { code: 'invalid', message: expect.stringContaining(': A, B.') } })
  const stopped = AbortSignal.abort()
  expect(codeOf(await openAny(asked, { run: nodeChildren, signal: stopped }))).toBe('cancelled')
})

test('a child that dies is a failure in words', async () => {
  const dying = () => Promise.reject(new Error('The child process stopped without an answer'))
  expect(await openAny({ file: 'x', choice: {}, profile, own: [] }, { run: dying })).toMatchObject({
    failure: { code: 'internal', message: expect.stringContaining('Nothing was imported.') },
  })
})

test.each([
  ['no profile', '{"title":1}', 'at /title'],
  ['a profile with a field nobody knows', JSON.stringify({ ...profile, run: 'x' }), 'at /'],
  ['one key twice', JSON.stringify(profile).replace('{', '{"title":"x",'), 'twice'],
  ['no JSON', 'title: x', 'not JSON'],
])('a file of a profile that is %s is refused in words', async (_what, content, words) => {
  const file = await fileOf(content)
  const read = await askChild({ want: 'profile', file }, { run })
  expect(read).toMatchObject({ failure: { code: 'invalid', message: expect.stringContaining(words) } })
})

test('a profile comes back from its file as it was', async () => {
  const file = await fileOf(JSON.stringify(profile))
  expect(valueOf(await askChild({ want: 'profile', file }, { run }))).toEqual(profile)
})
