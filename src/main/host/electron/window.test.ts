import { describe, expect, it, vi } from 'vitest'
import { electronHost, electronWindow } from './host.fixture.ts'

const withoutSession = ({ session: _session, ...rest }: Electron.WebPreferences) => rest

describe('a window', () => {
  it('has exactly these preferences', async () => {
    const { shown } = await electronWindow()
    expect(withoutSession(shown.options.webPreferences ?? {})).toEqual({
      preload: '/build/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: true,
    })
  })

  it('has no developer tools in the packaged product', async () => {
    const { shown } = await electronWindow({}, { packaged: true })
    expect(shown.options.webPreferences?.devTools).toBe(false)
  })

  it('loads the app and shows it then, under a title that never changes', async () => {
    const { electron, shown } = await electronWindow()
    expect(shown.window.only('loadURL')).toEqual(['app://holdfast/'])
    expect(shown.options).toMatchObject({ show: false, title: 'Holdfast' })
    expect(electron.log.indexOf('window.loadURL')).toBeLessThan(electron.log.indexOf('window.show'))
    expect(shown.window.isPrevented('page-title-updated')).toBe(true)
  })

  it('stays where it is: no navigation, no redirect, no new window, no embedded browser', async () => {
    const { contents } = (await electronWindow()).shown
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview'])
      expect(contents.isPrevented(event, { url: 'app://holdfast/' })).toBe(true)
    const [onOpen] = contents.only('setWindowOpenHandler')
    expect(onOpen({} as never)).toEqual({ action: 'deny' })
    expect(contents.only('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp'])
  })

  it.each([
    [{ url: 'app://holdfast/view/00ff', isMainFrame: false }, false],
    [{ url: 'app://holdfast/view/00ff', isMainFrame: true }, true],
    [{ url: 'app://holdfast/', isMainFrame: false }, true],
    [{ url: 'app://other/view/00ff', isMainFrame: false }, true],
    [{ url: 'https://example.org/view/00ff', isMainFrame: false }, true],
    [{ url: 'nonsense', isMainFrame: false }, true],
  ])('lets frames show evidence and nothing else: %j is prevented: %s', async (details, prevented) => {
    const { contents } = (await electronWindow()).shown
    expect(contents.isPrevented('will-frame-navigate', details)).toBe(prevented)
  })

  it('takes everything of the page away at a reload: the window is destroyed before another is made', async () => {
    const { electron, opened, onClosed } = await electronWindow()
    await opened.reload()
    expect(electron.windows).toHaveLength(2)
    const [destroyed, made] = [
      electron.log.indexOf('window.destroy'),
      electron.log.lastIndexOf('new BrowserWindow'),
    ]
    expect(destroyed).toBeGreaterThan(-1)
    expect(destroyed).toBeLessThan(made)
    expect(electron.windows[1]?.options).toMatchObject({ x: 5, y: 6, width: 700, height: 500 })
    electron.windows[0]?.window.fire('closed')
    expect(onClosed).not.toHaveBeenCalled()
  })

  it('sends events to the window now shown', async () => {
    const { electron, opened } = await electronWindow()
    await opened.reload()
    opened.send('session:changed', {})
    expect(electron.windows[0]?.contents.calls('send')).toEqual([])
    expect(electron.windows[1]?.contents.calls('send')).toEqual([['holdfast:event', 'session:changed', {}]])
  })

  it('that is gone is sent nothing, since Electron throws at every use of it', async () => {
    const { shown, opened } = await electronWindow()
    shown.window.fake.destroy()
    opened.send('session:changed', {})
    await opened.reload()
    expect(shown.contents.calls('send')).toEqual([])
    expect(shown.window.calls('getNormalBounds')).toEqual([])
  })

  it('that cannot load leaves nothing behind: no window, no protocol, and nobody is told it was closed', async () => {
    const { electron, windows, host } = await electronHost({
      loadURL: async () => {
        throw new Error('ERR_FAILED')
      },
    })
    const onClosed = vi.fn()
    const setup = {
      profile: '/workspace/profile',
      dispatch: async () => undefined,
      registerPaths: () => [],
      serveView: async () => undefined,
      onClosed,
    }
    await expect(host.openWindow(setup)).rejects.toThrow('ERR_FAILED')
    expect(windows.all()).toEqual([])
    expect(electron.windows[0]?.window.calls('destroy')).toHaveLength(1)
    expect(electron.sessionProtocol.only('unhandle')).toEqual(['app'])
    electron.windows[0]?.window.fire('closed')
    expect(onClosed).not.toHaveBeenCalled()
  })

  it('whose page is gone says so and goes, and one that was dismissed says nothing', async () => {
    const { electron, shown, opened } = await electronWindow()
    shown.contents.fire('render-process-gone', {}, { reason: 'crashed' })
    expect(electron.dialog.only('showErrorBox')).toEqual([
      'Holdfast',
      expect.stringContaining('disk is full'),
    ])
    expect(shown.window.calls('destroy')).toHaveLength(1)
    await opened.close()
    shown.contents.fire('render-process-gone', {}, { reason: 'killed' })
    expect(electron.dialog.calls('showErrorBox')).toHaveLength(1)
  })

  it('tells when the person closes it, and not when the app does', async () => {
    const { shown, opened, onClosed } = await electronWindow()
    shown.window.fire('closed')
    expect(onClosed).toHaveBeenCalledOnce()
    await opened.close()
    shown.window.fire('closed')
    expect(onClosed).toHaveBeenCalledOnce()
  })
})

describe('the scheme of the app', () => {
  const handler = async () => {
    const { sessionProtocol } = (await electronWindow()).electron
    const [scheme, handle] = sessionProtocol.only('handle')
    expect(scheme).toBe('app')
    return (url: string, method = 'GET') => Promise.resolve(handle(new Request(url, { method }) as never)) // Node's Request is Electron's
  }

  it('serves the built page under its policy', async () => {
    const answer = await (await handler())('app://holdfast/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/,
    )
  })

  it('serves nothing else, to nobody else, and only to GET', async () => {
    const ask = await handler()
    expect((await ask('app://holdfast/../../etc/passwd')).status).toBe(404)
    expect((await ask('app://other/')).status).toBe(403)
    expect((await ask('app://holdfast/app.js', 'POST')).status).toBe(405)
  })

  it('is given up with the window, so that the session can be used again', async () => {
    const { electron, opened } = await electronWindow()
    await opened.close()
    expect(electron.sessionProtocol.only('unhandle')).toEqual(['app'])
  })
})
