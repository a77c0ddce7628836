import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openWorkspace } from './open.ts'
import { counted, figure, patience, tellCounts } from './testing/figure.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { filesBelow } from './testing/snapshot.ts'
import { frugal, passphrase, testWorkspace } from './testing/workspace.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

vi.mock('hash-wasm', async () =>
  (await import('./testing/power-loss/derive-once.ts')).derivingOnce({ bySalt: true }),
)

const child = path.join(import.meta.dirname, 'testing', 'kill-child.ts')
const otherWords = 'other words for the same key'
const kinds = ['save', 'intake', 'log', 'save', 'log', 'intake', 'passphrase'] as const

const line = z.object({
  opened: z.boolean().optional(),
  doing: z.string().optional(),
  ids: z.array(z.string()).optional(),
  title: z.string().optional(),
  words: z.string().optional(),
  head: z.object({ size: z.number(), root: z.string() }).optional(),
  done: z
    .object({
      ids: z.array(z.string()).optional(),
      title: z.string().optional(),
      words: z.string().optional(),
      evidence: z.string().optional(),
    })
    .optional(),
})
type Line = z.infer<typeof line>

/** Kills the child without a warning at its so-manieth call of the disk; answers all that it said. */
async function killedAt(call: number | 'first answer', args: readonly string[]): Promise<readonly Line[]> {
  const running = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: Line[] = []
  let calls = 0
  for await (const text of createInterface(running.stdout)) {
    if (text === 'call') calls += 1
    // What is half a line was not said.
    else if (text.startsWith('{') && text.endsWith('}')) lines.push(line.parse(JSON.parse(text)))
    if (call === 'first answer' ? lines.some(({ done }) => done) : calls === call) running.kill('SIGKILL')
  }
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
  expect(running.signalCode).toBe('SIGKILL')
  return lines
}

async function assertAllThere(vault: UnlockedVault, said: readonly Line[]): Promise<void> {
  const last = said.findLast(({ head }) => head)?.head
  if (last) expect(vault.head.size).toBeGreaterThanOrEqual(last.size)
  if (last && vault.head.size === last.size) expect(vault.head.root).toBe(last.root)
  for (const { ids = [], doing } of said.flatMap((one) => [
    one,
    ...(one.done ? [{ ...one.done, doing: undefined }] : []),
  ])) {
    const kept = await Promise.all(ids.map((id) => vault.history(id)))
    const found = kept.filter((versions) => versions.length === 1).length
    expect(doing === undefined ? [ids.length] : [0, ids.length]).toContain(found)
  }
  for (const { done } of said) {
    if (done?.evidence === undefined) continue
    const record = await vault.record('evidence', done.evidence)
    const sha256 = createHash('sha256')
    for await (const piece of vault.evidence.read(done.evidence)) sha256.update(piece)
    expect(sha256.digest('hex')).toBe(record?.body.file.sha256)
  }
  const kept = said.findLast(({ done }) => done?.title)?.done?.title
  const titles = (await vault.drafts.list()).map(({ draft }) => draft.body['title'])
  if (kept !== undefined && !titles.includes(kept))
    expect(titles).toContain(said.findLast(({ doing }) => doing === 'draft')?.title)
}

test(
  'what was answered survives kill -9 at any moment, run after run, and the lock never stays',
  async () => {
    const workspace = await testWorkspace()
    const file = path.join(path.dirname(workspace.folder), 'taken in.bin')
    const secrets = Buffer.concat([workspace.secrets.dataKey, workspace.secrets.seed]).toString('hex')
    const random = seeded(7)
    const runs = figure(20, 3_000)
    let [words, answered] = [passphrase, 0]
    for (let run = 0; run < runs; run += 1) {
      const kind = kinds[run % kinds.length] ?? 'save'
      const next = words === passphrase ? otherWords : passphrase
      const call = 1 + Math.floor(random() * 60)
      const said = await killedAt(call, [workspace.folder, words, next, file, kind, secrets])
      answered += said.filter(({ done }) => done).length
      const mayOpen = new Set([
        said.findLast(({ done }) => done?.words)?.done?.words ?? words,
        ...said
          .flatMap(({ doing, words: tried }) => (doing === 'passphrase' && tried ? [tried] : []))
          .slice(-1),
      ])
      const opened = []
      for (const tried of mayOpen) {
        const answer = await openWorkspace(workspace.folder, tried, frugal)
        if (!answer.ok) continue
        opened.push(tried)
        words = tried
        await assertAllThere(answer.value, said)
        await answer.value.close()
        break
      }
      expect(opened).toHaveLength(1)
      const left = (await filesBelow(workspace.folder)).filter((name) => /\.part$|incoming-/.test(name))
      expect(left).toEqual([])
    }
    tellCounts('P1', `${counted(runs)} runs killed, ${counted(answered)} answers before, 0 lost, 0 half`)
  },
  patience(900, 240),
)

test('the suite finds a vault that answers before it has written', async () => {
  const workspace = await testWorkspace()
  const secrets = Buffer.concat([workspace.secrets.dataKey, workspace.secrets.seed]).toString('hex')
  const args = [workspace.folder, passphrase, otherWords, '', 'save', secrets, 'writes later']
  const said = await killedAt('first answer', args)
  await workspace.session(async (vault) => {
    await expect(assertAllThere(vault, said)).rejects.toThrow()
  })
}, 120_000)
