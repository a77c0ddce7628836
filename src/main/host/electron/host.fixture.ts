import { vi, type Mock } from 'vitest'
import { ok } from '#shared/lib/result.ts'
import type { Host, HostWindow, WindowSetup } from '../host.ts'
import { fakeElectron, type FakeWindow } from './electron.fixture.ts'
import type { OpenWindows } from './open-windows.ts'

const files = new Map([
  ['/index.html', Buffer.from('<head><meta name="csp-nonce" content="" /></head>')],
  ['/app.js', Buffer.from('1')],
])

type FakeElectron = ReturnType<typeof fakeElectron>

interface TestedHost {
  readonly electron: FakeElectron
  readonly windows: OpenWindows
  readonly host: Host
}

interface TestedWindow extends TestedHost {
  readonly opened: HostWindow
  readonly shown: FakeWindow
  readonly dispatch: Mock<WindowSetup['dispatch']>
  readonly registerPaths: Mock<WindowSetup['registerPaths']>
  readonly onClosed: Mock<() => void>
}

/** The host on a recording Electron, with the guards that the composition root sets up before it. */
export async function electronHost(options: Parameters<typeof fakeElectron>[0] = {}): Promise<TestedHost> {
  const electron = fakeElectron(options)
  vi.resetModules()
  vi.doMock('electron', () => electron.module)
  vi.doMock('../build-files.ts', () => ({ buildFolder: () => '/build/out', windowFiles: () => files }))
  const { setupRefusals } = await import('./process-guard.ts')
  const { OpenWindows } = await import('./open-windows.ts')
  const { createElectronHost } = await import('./host.ts')
  setupRefusals()
  const windows = new OpenWindows()
  return { electron, windows, host: createElectronHost(windows) }
}

export async function electronWindow(
  over: Partial<WindowSetup> = {},
  options: Parameters<typeof fakeElectron>[0] = {},
): Promise<TestedWindow> {
  const { electron, host, windows } = await electronHost(options)
  const dispatch = vi.fn<WindowSetup['dispatch']>(async () => ok({}))
  const registerPaths = vi.fn<WindowSetup['registerPaths']>((paths) =>
    paths.map((name) => ({ token: 'f'.repeat(32), name })),
  )
  const onClosed = vi.fn<() => void>()
  const opened = await host.openWindow({
    profile: '/workspace/profile',
    dispatch,
    registerPaths,
    serveView: async () => undefined,
    onClosed,
    ...over,
  })
  const shown = electron.windows[0]
  if (!shown) throw new Error('No window was opened')
  return { electron, host, windows, opened, shown, dispatch, registerPaths, onClosed }
}
