import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runNodeChild } from './node-child.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'node-child-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function child(name: string, source: string) {
  const file = path.join(folder, `${name}.mjs`)
  await writeFile(file, source)
  return runNodeChild(file)
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
    await expect(run('typst-child', {})).rejects.toThrow('stopped without an answer (exit 3)')
  })

  it('says plainly that the child was killed, as the system does when memory runs out', async () => {
    const run = await child('killed', "process.on('message', () => process.kill(process.pid, 'SIGKILL'))")
    await expect(run('typst-child', {})).rejects.toThrow('stopped without an answer (SIGKILL)')
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
