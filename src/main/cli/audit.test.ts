import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveAllHeads } from '#main/trust/compare-kept.ts'
import { evidenceFolder, journalFolder } from '#main/vault/folders.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { filesBelow, snapshot } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { holdfast } from './holdfast.ts'

const before = process.env['HOLDFAST_PASSPHRASE']
beforeEach(() => void (process.env['HOLDFAST_PASSPHRASE'] = passphrase))
afterEach(() => {
  if (before === undefined) delete process.env['HOLDFAST_PASSPHRASE']
  else process.env['HOLDFAST_PASSPHRASE'] = before
})

/** Audits with --json, and sees that nothing in the folder was touched. */
async function run(folder: string, ...argv: string[]): Promise<{ exit: number; json: unknown }> {
  const was = await snapshot(folder)
  const printed: string[] = []
  const exit = await holdfast(['audit', '--workspace', folder, ...argv, '--json'], (text) =>
    printed.push(text),
  )
  expect(await snapshot(folder)).toEqual(was)
  return { exit, json: JSON.parse(printed[0] ?? '') }
}

/** A workspace with two incidents and a file, and the heads of all its commits. */
async function filled() {
  const workspace = await testWorkspace()
  const outside = await tempFolder()
  const [file, heads] = [path.join(outside, 'a.txt'), path.join(outside, 'heads')]
  await writeFile(file, 'some bytes')
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    valueOf(await vault.evidence.takeIn(file, {}))
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const job = { signal: new AbortController().signal, onProgress: () => undefined }
    valueOf(await saveAllHeads(vault, heads, job))
  })
  return { ...workspace, heads }
}

async function flipByte(file: string, at: (length: number) => number): Promise<void> {
  const bytes = await readFile(file)
  const place = at(bytes.byteLength)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  await writeFile(file, bytes)
}

const segmentOf = async (folder: string) => {
  const [, last] = (await filesBelow(journalFolder(folder))).filter((file) => file.endsWith('.seg'))
  if (last === undefined) throw new Error('No second segment')
  return last
}

test('a whole workspace is good, with its evidence and against its own heads', async () => {
  const { folder, heads } = await filled()
  const { exit, json } = await run(folder, '--checkpoint', heads, '--evidence')
  expect([exit, json]).toMatchObject([
    0,
    {
      good: true,
      checkpoints: 4,
      damage: [],
      tail: null,
      evidence: { intact: 1, damaged: [] },
      kept: { verdict: 'good', total: 4, counts: { same: 1, extended: 3 } },
    },
  ])
  expect((json as { words: string }).words.split(' ')).toHaveLength(8) // as the command prints it
  expect(await run(folder)).toMatchObject({ exit: 0, json: { evidence: null, kept: null } })
})

test('what is altered is named, and nothing is mended', async () => {
  const { folder, heads } = await filled()
  const segment = await segmentOf(folder)
  await flipByte(segment, () => 200)
  expect(await run(folder, '--checkpoint', heads)).toMatchObject({
    exit: 1,
    json: {
      good: false,
      head: { size: 1 },
      damage: [{ kind: 'frame', segment: path.basename(segment, '.seg'), frame: 0 }],
      kept: { verdict: 'altered' },
    },
  })
})

test('an evidence file that is altered or missing is named by its reference', async () => {
  const { folder } = await filled()
  const [blob] = await filesBelow(evidenceFolder(folder))
  await flipByte(blob ?? '', (length) => length - 1)
  const altered = await run(folder, '--evidence')
  expect(altered).toMatchObject({ exit: 1, json: { damage: [], evidence: { intact: 0, damaged: [{}] } } })
  await rm(blob ?? '')
  const evidence = { damaged: [{ reference: expect.stringContaining('EVD-'), what: 'it is missing' }] }
  expect(await run(folder, '--evidence')).toMatchObject({ exit: 1, json: { evidence } })
  expect(await run(folder)).toMatchObject({ exit: 0 })
})

test('an older copy, whole in itself, is found by the heads that were kept', async () => {
  const workspace = await filled()
  const older = await workspace.copy()
  await cp(journalFolder(workspace.folder), journalFolder(older.folder), { recursive: true })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const job = { signal: new AbortController().signal, onProgress: () => undefined }
    valueOf(await saveAllHeads(vault, workspace.heads, job))
  })
  expect(await run(older.folder, '--checkpoint', workspace.heads)).toMatchObject({
    exit: 1,
    json: { damage: [], kept: { verdict: 'altered', counts: { shorter: 1 } } },
  })
})

test.each<[string, (folder: string) => Promise<readonly string[]>]>([
  ['a wrong passphrase', async () => ((process.env['HOLDFAST_PASSPHRASE'] = 'another one'), [])],
  ['no passphrase', async () => (delete process.env['HOLDFAST_PASSPHRASE'], [])],
  ['a checkpoint file that is not there', async () => ['--checkpoint', '/nowhere/heads']],
  ['a checkpoint file that holds none', async (folder) => ['--checkpoint', path.join(folder, 'header.json')]],
  ['a header that was altered', async (folder) => (await breakHeaders(folder), [])],
])('%s cannot be used, and says so', async (_, arrange) => {
  const { folder } = await testWorkspace()
  expect(await run(folder, ...(await arrange(folder)))).toMatchObject({
    exit: 2,
    json: { error: { message: expect.any(String) } },
  })
})

async function breakHeaders(folder: string): Promise<void> {
  for (const name of ['header.json', 'header.backup.json']) await writeFile(path.join(folder, name), '{}')
}
