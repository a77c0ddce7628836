import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeChildren } from '#main/host/node-child.ts'
import { makeWorkbook } from '#main/tables/xlsx/testing/make-workbook.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { inThisProcess } from './testing/in-this-process.ts'
import { openAny } from './open-any.ts'
import { villageProfile } from './log/testing/village.ts'
import { hostileLogs } from './testing/hostile-logs.ts'

interface Told {
  readonly answers: readonly { readonly said: string; readonly milliseconds: number }[]
  readonly kilobytes: number
}

const script = path.join(import.meta.dirname, 'testing', 'read-hostile-child.ts')

async function readAll(folder: string, ...planted: readonly string[]): Promise<Told> {
  const args = ['--permission', '--allow-fs-read=*', script, folder, ...planted]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: {}, maxBuffer: 2 ** 24 })
  return JSON.parse(stdout) as Told // our own script
}

/** The table as files, in its order. */
async function written(logs: typeof hostileLogs): Promise<string> {
  const folder = await tempFolder()
  for (const [at, { make }] of logs.entries())
    await writeFile(path.join(folder, String(at).padStart(3, '0')), make())
  return folder
}

/** What any of them may take. */
const longest = figure(10_000, 60_000)
const mostKilobytes = figure(600, 1_500) * 1_024

test(
  'logs that mean harm are refused with a reason, in time, in memory, and nothing is written anywhere',
  async () => {
    const { answers, kilobytes } = await readAll(await written(hostileLogs))
    const said = answers.map((answer, at) => [hostileLogs[at]?.what, answer.said])
    expect(said).toEqual(hostileLogs.map(({ what, words }) => [what, expect.stringContaining(words)]))
    for (const answer of answers) expect(answer.said).toMatch(/^[a-z-]+: .*\. Nothing was imported\.$/s)
    for (const answer of answers) expect(answer.said).not.toMatch(/^(?:thrown|internal):/)
    const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds))
    expect(slowest).toBeLessThan(longest)
    expect(kilobytes).toBeLessThan(mostKilobytes)
    tellCounts(
      'P8',
      `${counted(answers.length)} hostile logs, all refused, slowest ${Math.round(slowest)} ms, most memory ${Math.round(kilobytes / 1_024)} MB, 0 bytes written`,
    )
  },
  patience(120, 20),
)

test('a reader that unpacks what it reads is caught', async () => {
  const folder = await tempFolder()
  const [first] = hostileLogs
  if (first === undefined) throw new Error('There are hostile logs')
  const { answers } = await readAll(await written([first]), folder)
  expect(answers[0]?.said).toContain('restricted')
  expect(await readdir(folder)).toEqual([])
})

test('what a child refuses leaves the workspace as it was, to the byte', async () => {
  const chosen = ['a million columns', 'JSON with a key twice', 'a workbook that unpacks to very much']
  const folder = await written(hostileLogs.filter(({ what }) => chosen.includes(what)))
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    const [root, before] = [vault.head.root, await snapshot(workspace.folder)]
    const files = await readdir(folder)
    expect(files).toHaveLength(chosen.length)
    for (const name of files) {
      const asked = { file: path.join(folder, name), choice: {}, profile: villageProfile, own: [] }
      const run = name === files.at(-1) ? nodeChildren : inThisProcess // one child is enough to see it die or refuse
      expect(await openAny(asked, { run })).toMatchObject({
        ok: false,
        failure: { message: expect.stringContaining('Nothing was imported.') },
      })
    }
    expect(vault.head.root).toBe(root)
    expect(await snapshot(workspace.folder)).toEqual(before)
  })
})

const good: readonly Uint8Array[] = [
  Buffer.from(
    'No.,What happened,Killed\r\n1,A well was hit,2\r\n2,"A ""mill"", burnt",\r\n3,,x\r\n4,A road,1\r\n',
  ),
  Buffer.from(
    '[{"No.":1,"What happened":"A well was hit","Killed":2},{"No.":"2","What happened":"\\u0436"}]',
  ),
  makeWorkbook({
    sheets: [
      {
        name: 'Log',
        rows: [
          ['No.', 'What happened', 'Killed'],
          ['1', 'A well was hit', 2],
          ['2', null, 1],
        ],
      },
    ],
    stored: true,
  }),
]
const edit = fc.record({ at: fc.nat(2_000), drop: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) })

test(
  'P7: of a log that was changed anywhere every row is accounted for, or the file is refused',
  async () => {
    const runs = figure(120, 20_000)
    let refused = 0
    const file = path.join(await tempFolder(), 'log')
    const workspace = await strangeWorkspace()
    await workspace.session(async (vault) => {
      const { root } = vault.head
      const changed = fc
        .tuple(fc.constantFrom(...good), fc.array(edit, { minLength: 1, maxLength: 3 }))
        .map(([bytes, edits]) =>
          edits.reduce((all, { at, drop, put }) => {
            const from = at % all.length
            return Buffer.concat([all.subarray(0, from), put, all.subarray(from + drop)])
          }, Buffer.from(bytes)),
        )
      await fc.assert(
        fc.asyncProperty(changed, async (content) => {
          await writeFile(file, content)
          const asked = { file, choice: {}, profile: villageProfile, own: [] }
          const opened = await openAny(asked, { run: inThisProcess })
          if (!opened.ok) return void (refused += 1)
          if (opened.value.kind !== 'log') throw new Error('A changed log is no dossier')
          const { order } = opened.value
          const { counts, conflicts, rejected } = valueOf(await vault.logs.plan(order))
          const { created, updated, unchanged } = counts
          expect(counts.read).toBe(order.rows.count)
          expect(created + updated + unchanged + conflicts.length + rejected.length).toBe(counts.read)
        }),
        { numRuns: runs },
      )
      expect(vault.head.root).toBe(root)
    })
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(runs)
    tellCounts(
      'P7',
      `${counted(runs)} changed logs, ${counted(refused)} refused, of the others every row told`,
    )
  },
  patience(120, 60),
)
