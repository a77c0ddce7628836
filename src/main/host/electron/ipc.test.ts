import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronWindow } from './host.fixture.ts'

type Handle = (event: object, ...args: unknown[]) => unknown

async function calls() {
  const all = await electronWindow()
  const handlers = new Map(all.electron.ipcMain.calls('handle') as unknown as [string, Handle][]) // event types are Electron's own
  const { contents, mainFrame } = all.shown
  const ours = { sender: contents.fake, senderFrame: mainFrame }
  const call = (name: string, event: object, ...args: unknown[]) => handlers.get(name)?.(event, ...args)
  return { ...all, ours, call, names: [...handlers.keys()] }
}

describe('calls from the window', () => {
  it('come in by two names, however many channels there are', async () => {
    expect((await calls()).names).toEqual(['holdfast:invoke', 'holdfast:dropped'])
  })

  it('reach the dispatcher with the sender as Electron knows it', async () => {
    const { call, ours, dispatch } = await calls()
    await call('holdfast:invoke', ours, 'draft:list', {})
    expect(dispatch).toHaveBeenCalledExactlyOnceWith(
      'draft:list',
      {},
      { isMainFrame: true, isOurWindow: true, url: 'app://holdfast/' },
    )
  })

  it('from another frame are told to be so', async () => {
    const { call, ours, dispatch } = await calls()
    await call('holdfast:invoke', { ...ours, senderFrame: { url: 'app://holdfast/' } }, 'draft:list', {})
    await call('holdfast:invoke', { ...ours, senderFrame: null }, 'draft:list', {})
    expect(dispatch.mock.calls.map(([, , sender]) => sender)).toEqual([
      { isMainFrame: false, isOurWindow: true, url: 'app://holdfast/' },
      { isMainFrame: false, isOurWindow: true, url: '' },
    ])
  })

  it('from contents that are no window of ours, or naming no channel, are refused', async () => {
    const { call, ours, dispatch } = await calls()
    const answers = [
      await call('holdfast:invoke', { ...ours, sender: {} }, 'draft:list', {}),
      await call('holdfast:invoke', ours, { toString: () => 'draft:list' }, {}),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'refused' } })
    expect(dispatch).not.toHaveBeenCalled()
  })

  it('are refused once the window is gone', async () => {
    const { call, ours, opened, dispatch } = await calls()
    await opened.close()
    expect(await call('holdfast:invoke', ours, 'draft:list', {})).toMatchObject({ ok: false })
    expect(dispatch).not.toHaveBeenCalled()
  })
})

describe('dropped files', () => {
  it('become tokens, folders with every file below them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-dropped-'))
    await mkdir(path.join(folder, 'sub'))
    await writeFile(path.join(folder, 'a.txt'), '')
    await writeFile(path.join(folder, 'sub', 'b.txt'), '')
    const { call, ours, registerPaths } = await calls()
    await call('holdfast:dropped', ours, [folder])
    expect(registerPaths).toHaveBeenCalledExactlyOnceWith([
      path.join(folder, 'a.txt'),
      path.join(folder, 'sub', 'b.txt'),
    ])
    await rm(folder, { recursive: true })
  })

  it('are not taken from another frame or page, nor when they are no absolute paths', async () => {
    const { call, ours, registerPaths } = await calls()
    const frame = { url: 'app://holdfast/' }
    expect(await call('holdfast:dropped', { ...ours, senderFrame: frame }, ['/etc/passwd'])).toEqual([])
    expect(
      await call('holdfast:dropped', { ...ours, sender: { mainFrame: ours.senderFrame } }, ['/etc/passwd']),
    ).toEqual([])
    for (const paths of ['/etc/passwd', ['relative'], [1], null, { length: 1 }])
      expect(await call('holdfast:dropped', ours, paths)).toEqual([])
    expect(registerPaths).not.toHaveBeenCalled()
  })
})
