import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Response } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/lib/result.ts'
import { startApp, type App, type AppOptions } from './app.ts'
import type { Host, HostWindow, WindowSetup } from './host/host.ts'
import { FakeWatchClock } from './session/fake-watch-clock.fixture.ts'
import { uuidV7 } from './vault/storage/uuid-v7.ts'
import { tempFolder } from './vault/testing/temp-folder.ts'
import { codeOf, frugal, passphrase, testWorkspace, valueOf } from './vault/testing/workspace.ts'

const ours = { isMainFrame: true, isOurWindow: true, url: 'https://holdfast.invalid/' }
const screen = (setup: WindowSetup) => (setup.profile === null ? 'start' : 'workspace')

interface Opened {
  readonly setup: WindowSetup
  readonly reload: ReturnType<typeof vi.fn<HostWindow['reload']>>
  isOpen: boolean
  readonly sent: unknown[]
}

/** A host whose windows are only noted down; a test says what fails, or waits, when one is opened. */
function noteHost(home: string) {
  const opened: Opened[] = []
  const events: string[] = []
  const lockSignals: (() => void)[] = []
  const control = { beforeOpening: async (_setup: WindowSetup): Promise<void> => undefined }
  const openWindow = async (setup: WindowSetup): Promise<HostWindow> => {
    events.push(`opening ${screen(setup)}`)
    await control.beforeOpening(setup)
    const window: Opened = { setup, reload: vi.fn(async () => undefined), isOpen: true, sent: [] }
    opened.push(window)
    events.push(`opened ${screen(setup)}`)
    const close = async () => {
      window.isOpen = false
    }
    return {
      send: (...event) => window.sent.push(event),
      reload: () => window.reload(),
      close,
      focus: () => undefined,
    }
  }
  const host: Host = {
    kind: 'chromium',
    version: '1',
    canPickFolder: false,
    paths: { workspaces: home, saves: home },
    openWindow,
    pickFiles: async () => [],
    pickFolder: async () => null,
    saveFile: async () => null,
    reveal: () => undefined,
    onLockSignal: (listener) => {
      lockSignals.push(listener)
      return () => undefined
    },
    runChild: async () => undefined,
    quit: async () => void events.push('quit'),
  }
  const shown = () => opened.filter(({ isOpen }) => isOpen)
  const call = (channel: string, request: unknown) => {
    const [window] = shown()
    if (!window) throw new Error('No window is open')
    return window.setup.dispatch(channel, request, ours)
  }
  return { host, opened, events, lockSignals, control, shown, call }
}

let noted: ReturnType<typeof noteHost>
let said: string
beforeEach(async () => {
  noted = noteHost(await tempFolder())
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const started = async (options: AppOptions = {}): Promise<App> => valueOf(await startApp(noted.host, options))
const open = (folder: string) => noted.call('workspace:open', { folder: { kind: 'typed', path: folder } })
const screensShown = () => noted.shown().map(({ setup }) => screen(setup))

test('a workspace takes the place of the start screen, and the start screen that of a workspace', async () => {
  const { folder } = await testWorkspace()
  const app = await started()
  await open(folder)
  await vi.waitFor(() => expect(screensShown()).toEqual(['workspace']))
  await noted.call('workspace:close', { toRestore: false })
  await vi.waitFor(() => expect(screensShown()).toEqual(['start']))
  await app.quit()
  expect([noted.shown(), noted.events.at(-1)]).toEqual([[], 'quit'])
})

test('a workspace that cannot be shown leads back to the start screen, and says no path', async () => {
  const { folder } = await testWorkspace()
  const app = await started()
  noted.control.beforeOpening = async ({ profile }) => {
    if (profile !== null) throw new Error(`Failed to launch with ${profile}`)
  }
  await open(folder)
  await vi.waitFor(() => expect(noted.events.filter((event) => event === 'opened start')).toHaveLength(2))
  expect([app.session.stage, screensShown()]).toEqual(['start', ['start']])
  expect(said).toContain('"channel":"window"')
  expect(said).not.toContain(folder)
})

test('when no window can be opened any more the app locks and ends', async () => {
  const workspace = await testWorkspace()
  const app = await started({ workspace: workspace.folder, passphrase })
  noted.control.beforeOpening = async () => {
    throw new Error('Failed to launch')
  }
  await noted.call('workspace:close', { toRestore: false })
  await vi.waitFor(() => expect(noted.events.at(-1)).toBe('quit'))
  expect([app.session.stage, noted.shown()]).toEqual(['start', []])
})

test('when not even the first window can be opened the start fails with words, and nothing stays unlocked', async () => {
  const workspace = await testWorkspace()
  noted.control.beforeOpening = async () => {
    throw new Error('Failed to launch')
  }
  const options = { workspace: workspace.folder, passphrase }
  expect(codeOf(await startApp(noted.host, options))).toBe('internal')
  noted.control.beforeOpening = async () => undefined
  await (await started(options)).quit()
})

test('a locked page is dropped; the app ends when that fails', async () => {
  const workspace = await testWorkspace()
  const app = await started({ workspace: workspace.folder, passphrase })
  const [window] = noted.opened
  await app.session.lock()
  await vi.waitFor(() => expect(window?.reload).toHaveBeenCalledOnce())
  expect(noted.events).not.toContain('quit')
  valueOf(await app.session.unlock(passphrase))
  window?.reload.mockRejectedValue(new Error('Target closed'))
  noted.lockSignals[0]?.()
  await vi.waitFor(() => expect(noted.events.at(-1)).toBe('quit'))
  expect([app.session.stage, noted.shown()]).toEqual(['locked', []])
})

test('windows take turns: one is open and shown before the next is begun', async () => {
  const { folder } = await testWorkspace()
  await started()
  noted.control.beforeOpening = () => new Promise((resolve) => setImmediate(resolve))
  await open(folder)
  await noted.call('workspace:close', { toRestore: false })
  await vi.waitFor(() => expect(noted.opened).toHaveLength(3))
  await vi.waitFor(() => expect(screensShown()).toEqual(['start']))
  for (const [at, event] of noted.events.entries())
    if (event.startsWith('opening')) expect(noted.events[at + 1]).toBe(event.replace('opening', 'opened'))
})

test('a window closed by the person while another is being opened ends both', async () => {
  const { folder } = await testWorkspace()
  await started()
  const waiting = Promise.withResolvers<void>()
  noted.control.beforeOpening = () => waiting.promise
  await open(folder)
  await vi.waitFor(() => expect(noted.events).toContain('opening workspace'))
  noted.opened[0]?.setup.onClosed()
  waiting.resolve()
  await vi.waitFor(() => expect(noted.events.at(-1)).toBe('quit'))
  expect(noted.shown()).toEqual([])
})

test('a folder that is no workspace is said to be none, and nothing is made in it', async () => {
  const folder = await tempFolder()
  expect(codeOf(await startApp(noted.host, { workspace: path.join(folder, 'typing-error') }))).toBe(
    'not-found',
  )
  expect([await readdir(folder), noted.opened]).toEqual([[], []])
})

test('a workspace whose profile leads elsewhere is not opened in a browser', async () => {
  const { folder } = await testWorkspace()
  const mine = path.join(await tempFolder(), 'my-browser')
  await mkdir(mine)
  await symlink(mine, path.join(folder, 'profile'))
  expect(codeOf(await startApp(noted.host, { workspace: folder }))).toBe('damaged')
  expect(noted.opened).toEqual([])
})

test('quitting at the start screen stops a restore and waits until nothing of it is left', async () => {
  const home = await tempFolder()
  const file = path.join(home, 'backup.age')
  await writeFile(file, 'a backup')
  const stopped = Promise.withResolvers<void>()
  const running = Promise.withResolvers<void>()
  Object.assign(noted.host, {
    pickFiles: async () => [file],
    runChild: async (_module: string, _request: unknown, signal: AbortSignal) => {
      signal.addEventListener('abort', () => stopped.resolve())
      running.resolve()
      await stopped.promise
      noted.events.push(...(await readdir(home)).filter((name) => name.endsWith('.restoring')))
      throw new Error('The work was cancelled')
    },
  } satisfies Partial<Host>)
  const app = await started()
  const picked = await noted.call('backup:pick-file', {})
  const restored = noted.call('backup:restore', {
    jobId: 'a'.repeat(32),
    file: (picked as { value: { file: { token: string } } }).value.file.token,
    key: { kind: 'passphrase', passphrase },
    passphrase,
    folder: { kind: 'typed', path: path.join(home, 'copy') },
  })
  expect(await Promise.race([running.promise, restored])).toBeUndefined()
  await app.quit()
  const left = await readdir(home)
  stopped.resolve()
  expect(await restored).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(left).toEqual(['backup.age'])
  expect(noted.events.at(-1)).toBe('quit')
})

test('paths are turned into tokens only while a workspace is unlocked', async () => {
  const workspace = await testWorkspace()
  const app = await started({ workspace: workspace.folder })
  const register = () => noted.opened[0]?.setup.registerPaths(['/home/analyst/photo.jpg'])
  expect(register()).toEqual([])
  valueOf(await app.session.unlock(passphrase))
  expect(register()).toMatchObject([{ name: 'photo.jpg' }])
  await app.quit()
})

test('an idle workspace locks by its analyst’s own time, which is chosen while it is open', async () => {
  const workspace = await testWorkspace()
  const lockClock = new FakeWatchClock()
  const app = await started({ workspace: workspace.folder, passphrase, lockClock })
  const sent = () => noted.opened[0]?.sent
  lockClock.pass(269)
  expect(await noted.call('session:active', {})).toMatchObject({ ok: true })
  lockClock.pass(269)
  expect([app.session.stage, sent()]).toEqual(['unlocked', []])
  await noted.call('key:set-lock-after', { minutes: 1 })
  lockClock.pass(30)
  expect(sent()).toEqual([['session:locking', { seconds: 30 }]])
  lockClock.pass(30)
  await vi.waitFor(() => expect(app.session.stage).toBe('locked'))
  valueOf(await app.session.unlock(passphrase))
  lockClock.pass(60)
  await vi.waitFor(() => expect(app.session.stage).toBe('locked'))
  await app.quit()
})

test('a locked screen locks at once, and what was typed is there afterwards', async () => {
  const workspace = await testWorkspace()
  const app = await started({ workspace: workspace.folder, passphrase })
  const id = uuidV7()
  await noted.call('draft:keep', { kind: 'case', id, baseRev: null, body: { title: 'Typed' } })
  noted.lockSignals[0]?.()
  await vi.waitFor(() => expect(app.session.stage).toBe('locked'))
  valueOf(await app.session.unlock(passphrase))
  expect(await app.session.vault.drafts.list()).toMatchObject([{ draft: { id } }])
  await app.quit()
})

test('a backup that is due is tried when the person has settled in, and none for a viewer', async () => {
  const workspace = await testWorkspace()
  const viewer = {
    name: 'Vira Test',
    organisation: '',
    role: 'viewer',
    passphrase: 'only to look at it',
  } as const
  const folder = await tempFolder()
  await workspace.session(async (vault) => {
    valueOf(await vault.analysts.add(viewer))
    valueOf(await vault.backups.setSchedule({ folder, pace: 'day', keep: 2, recipients: [] }))
  }, frugal)
  const lockClock = new FakeWatchClock()
  const app = await started({ workspace: workspace.folder, passphrase, lockClock })
  const state = async () => (await noted.call('backup:state', {})) as Result<Response<'backup:state'>>
  const told = () =>
    noted.opened[0]?.sent.filter((event) => String(event).startsWith('backup:changed')).length
  lockClock.pass(59)
  expect([valueOf(await state()).problem, told()]).toEqual([null, 0])
  lockClock.pass(1)
  await vi.waitFor(() => expect(told()).toBe(2))
  expect(valueOf(await state()).problem?.message).toContain('on the same disk')
  await app.session.lock()
  valueOf(await app.session.unlock(viewer.passphrase))
  lockClock.pass(120)
  expect(await noted.call('backup:make-scheduled', {})).toMatchObject({ failure: { code: 'read-only' } })
  expect(valueOf(await state())).toMatchObject({ jobId: null, problem: null })
  await app.quit()
})
