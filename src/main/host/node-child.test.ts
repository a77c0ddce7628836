import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ChildLimits } from './child-limits.ts'
import { runNodeChild } from './node-child.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'node-child-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function child(name: string, source: string, limits?: ChildLimits) {
  const file = path.join(folder, `${name}.mjs`)
  await writeFile(file, source)
  return runNodeChild(file, limits)
}

/** Whether a process of this id still runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('runNodeChild', () => {
  it('does not hand the passphrase of the command line on', async () => {
    vi.stubEnv('HOLDFAST_PASSPHRASE', 'secret')
    const run = await child('env', `process.once('message', () => process.send(Object.keys(process.env)))`)
    const names = await run('typst-child', {})
    vi.unstubAllEnvs()
    expect(names).toContain('PATH')
    expect(names).not.toContain('HOLDFAST_PASSPHRASE')
  })

  it('hands over a request and its answer with bytes as bytes, and leaves no process behind', async () => {
    const run = await child(
      'echo',
      "process.on('message', (m) => process.send({ pid: process.pid, back: m.bytes }))",
    )
    const answer = await run('typst-child', { bytes: new Uint8Array([1, 2, 255]) })
    expect(answer).toMatchObject({ back: new Uint8Array([1, 2, 255]) })
    const { pid } = answer as { pid: number } // the child above answers just that
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it('says plainly that the child stopped, with its exit code', async () => {
    const run = await child('exit', "process.on('message', () => process.exit(3))")
    await expect(run('typst-child', {})).rejects.toMatchObject({
      message: expect.stringContaining('stopped without an answer (exit 3)'),
      why: 'other',
    })
  })

  it('says plainly that the child was killed, as the system does when memory runs out', async () => {
    const run = await child('killed', "process.on('message', () => process.kill(process.pid, 'SIGKILL'))")
    await expect(run('typst-child', {})).rejects.toMatchObject({
      message: expect.stringContaining('stopped without an answer (SIGKILL)'),
      why: 'memory',
    })
  })

  it('ends a child whose heap grows beyond its limit, and says so', async () => {
    const run = await child(
      'hungry',
      "process.on('message', () => { const all = []; for (;;) all.push({ some: 'thing' }) })",
      { heapMegabytes: 16, silenceMs: null },
    )
    await expect(run('import-child', {})).rejects.toMatchObject({ why: 'memory' })
  })

  it('ends a child that hangs and gives no sign of life', async () => {
    const run = await child('hanging', "process.on('message', () => { for (;;); })", {
      heapMegabytes: 64,
      silenceMs: 400,
    })
    await expect(run('import-child', {})).rejects.toMatchObject({ why: 'silence' })
  })

  it('waits for a child that is still at work, and takes no sign of life for its answer', async () => {
    const run = await child(
      'patient',
      `process.on('message', () => {
        let signs = 0
        setInterval(() => process.send(++signs < 30 ? { alive: true } : 'done'), 20)
      })`,
      { heapMegabytes: 64, silenceMs: 400 },
    )
    expect(await run('import-child', {})).toBe('done')
  })

  it('rejects when the module is not there', async () => {
    await expect(runNodeChild(path.join(folder, 'nowhere.mjs'))('typst-child', {})).rejects.toThrow(
      'child process',
    )
  })

  it('kills a child that is at work when it is aborted', async () => {
    const stop = new AbortController()
    const run = await child('busy', "process.on('message', () => { for (;;); })")
    const work = run('typst-child', {}, stop.signal)
    stop.abort()
    await expect(work).rejects.toThrow('cancelled')
  })

  it('starts nothing when it was aborted before', async () => {
    const run = await child('late', "process.on('message', () => process.send('ran'))")
    await expect(run('typst-child', {}, AbortSignal.abort())).rejects.toThrow('cancelled')
  })
})
