import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { electronHost, electronWindow } from './host.fixture.ts'

afterEach(() => vi.unstubAllEnvs())

describe('dialogs', () => {
  it('give the files chosen, every one below a chosen folder, and nothing when dismissed', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-dialog-'))
    await writeFile(path.join(folder, 'a.txt'), '')
    const { electron, host, shown } = await electronWindow()
    const file = path.join(folder, 'a.txt')
    electron.openAnswers.push(
      { canceled: false, filePaths: [file] },
      { canceled: false, filePaths: [folder] },
    )
    electron.openAnswers.push({ canceled: true, filePaths: ['/etc/passwd'] })
    expect(await host.pickFiles({ folder: false })).toEqual([file])
    expect(await host.pickFiles({ folder: true })).toEqual([file])
    expect(await host.pickFiles({ folder: false })).toEqual([])
    expect(await host.pickFolder()).toBeNull()
    const owners = electron.dialog
      .calls('showOpenDialog')
      .map(([window]) => (window as unknown) === shown.window.fake)
    expect(owners).toEqual([true, true, true, true])
    await rm(folder, { recursive: true })
  })

  it('ask where to save, in the folder for saves, and before a file is replaced', async () => {
    vi.stubEnv('HOLDFAST_SAVES', '/saves')
    const { electron, host } = await electronWindow()
    expect(await host.saveFile('dossier.pdf')).toBe('/saved')
    const [, options] = electron.dialog.only('showSaveDialog') as unknown as [
      unknown,
      Electron.SaveDialogOptions,
    ]
    expect(options.defaultPath).toBe(path.join('/saves', 'dossier.pdf'))
    expect(options.properties).toContain('showOverwriteConfirmation')
  })
})

describe('lock signal', () => {
  const lockSignal = async () => {
    const { electron } = await electronHost()
    return { electron, ...(await import('./lock-signal.ts')) }
  }

  it('comes from the screen and from sleep, until undone', async () => {
    const { electron, onLockSignal } = await lockSignal()
    const listener = vi.fn()
    const undo = onLockSignal(listener, 'win32')
    electron.powerMonitor.fire('lock-screen')
    electron.powerMonitor.fire('suspend')
    expect(listener).toHaveBeenCalledTimes(2)
    undo()
    expect(electron.powerMonitor.calls('off').map(([event]) => event)).toEqual(['suspend', 'lock-screen'])
  })

  it('is asked for where the system tells nothing of a locked screen, and comes once a locking', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { electron, onLockSignal } = await lockSignal()
    const listener = vi.fn()
    const undo = onLockSignal(listener, 'linux')
    const heardAfter = (state: typeof electron.idleState.now) => {
      electron.idleState.now = state
      vi.advanceTimersByTime(15_000)
      return listener.mock.calls.length
    }
    expect((['idle', 'locked', 'locked', 'active', 'locked'] as const).map(heardAfter)).toEqual([
      0, 1, 1, 1, 2,
    ])
    electron.powerMonitor.fire('suspend')
    undo()
    expect([heardAfter('active'), heardAfter('locked')]).toEqual([3, 3])
  })
})

describe('a child', () => {
  it('is a utility process given one request once it runs, and ended after its answer', async () => {
    const { electron, host } = await electronHost()
    vi.stubEnv('HOLDFAST_PASSPHRASE', 'secret')
    const answered = host.runChild('typst-child', { page: 1 })
    vi.unstubAllEnvs()
    const [module, , options] = electron.utilityProcess.only('fork')
    expect(module).toBe('/build/out/main/typst-child.js')
    expect(options?.env).toHaveProperty('PATH')
    expect(options?.env).not.toHaveProperty('HOLDFAST_PASSPHRASE')
    expect(options?.execArgv).toEqual([expect.stringMatching(/^--js-flags=--max-old-space-size=\d+$/)])
    expect(electron.child.calls('postMessage')).toEqual([])
    electron.child.fire('spawn')
    expect(electron.child.only('postMessage')).toEqual([{ page: 1 }])
    electron.child.fire('message', { alive: true })
    electron.child.fire('message', { pdf: true })
    expect(await answered).toEqual({ pdf: true })
    expect(electron.child.calls('kill')).toHaveLength(1)
  })

  it('is killed by an abort', async () => {
    const { electron, host } = await electronHost()
    const abort = new AbortController()
    const answered = host.runChild('typst-child', {}, abort.signal)
    abort.abort()
    await expect(answered).rejects.toThrow('cancelled')
    expect(electron.child.calls('kill')).toHaveLength(1)
  })

  it('that ends with an error of V8 is a failure, before and after its answer, and never an error of main', async () => {
    const { electron, host } = await electronHost()
    const answered = host.runChild('typst-child', {})
    electron.child.fire('error', 'FatalError', '', '')
    await expect(answered).rejects.toMatchObject({ why: 'memory' })
    const listeners = electron.child.calls('on').map(([event]) => event as string)
    expect(listeners.filter((event) => event === 'error')).toHaveLength(2)
  })

  it.each([
    [1, 'other'],
    [9, 'memory'],
    [0xe0000008, 'memory'],
  ])('that stops without an answer is a failure (exit %i)', async (code, why) => {
    const { electron, host } = await electronHost()
    const answered = host.runChild('typst-child', {})
    electron.child.fire('exit', code)
    await expect(answered).rejects.toMatchObject({ message: expect.stringContaining(`exit ${code}`), why })
  })

  it('is ended when nothing is heard of it for minutes, unless it sets pages, which has no pauses', async () => {
    const { electron, host } = await electronHost()
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const [pages, file] = [host.runChild('typst-child', {}), host.runChild('import-child', {})]
    const ended = expect(file).rejects.toMatchObject({ why: 'silence' })
    vi.advanceTimersByTime(119_000)
    electron.child.fire('message', { alive: true })
    vi.advanceTimersByTime(119_000)
    expect(electron.child.calls('kill')).toEqual([])
    vi.advanceTimersByTime(10_000)
    await ended
    expect(electron.child.calls('kill')).toHaveLength(1)
    electron.child.fire('message', 'a page')
    expect(await pages).toBe('a page')
  })
})

describe('the host', () => {
  it('never opens a file or an address with another program', async () => {
    const { electron, host } = await electronHost()
    host.reveal('/saves/dossier.pdf')
    expect(electron.log.filter((call) => call.startsWith('shell.'))).toEqual(['shell.showItemInFolder'])
  })

  it('refuses certificates for every page there may be', async () => {
    const { app } = (await electronHost()).electron
    const trust = vi.fn()
    expect(app.isPrevented('certificate-error', {}, {}, 'https://x', 'error', {}, trust)).toBe(true)
    expect(trust).toHaveBeenCalledExactlyOnceWith(false)
    const choose = vi.fn()
    expect(app.isPrevented('select-client-certificate', {}, {}, 'https://x', [], choose)).toBe(true)
    expect(choose).toHaveBeenCalledExactlyOnceWith()
  })

  it('lets the app end in order when the system asks it to quit', async () => {
    const { electron, host, shown } = await electronWindow()
    expect(electron.app.isPrevented('before-quit')).toBe(true)
    expect(shown.window.calls('close')).toHaveLength(1)
    await host.quit()
    expect(electron.app.calls('quit')).toHaveLength(1)
    expect(electron.app.isPrevented('before-quit')).toBe(false)
  })

  it('does not let the system end it while the vault is still closing behind the last window', async () => {
    const { electron, host, windows } = await electronWindow()
    for (const opened of windows.all()) windows.remove(opened)
    expect(electron.app.isPrevented('before-quit')).toBe(true)
    await host.quit()
    expect(electron.app.isPrevented('before-quit')).toBe(false)
  })

  it('lets the app end before it ever had a window', async () => {
    expect((await electronHost()).electron.app.isPrevented('before-quit')).toBe(false)
  })

  it('stays alive while one window takes the place of another', async () => {
    const { electron } = await electronHost()
    expect(electron.app.calls('on').map(([event]) => event as string)).toContain('window-all-closed')
  })
})
