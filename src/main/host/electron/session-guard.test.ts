import { describe, expect, it, vi } from 'vitest'
import { electronWindow } from './host.fixture.ts'

describe('the session of a window', () => {
  it('lies in the workspace, without a cache', async () => {
    const { electron } = await electronWindow()
    expect(electron.sessions.only('fromPath')).toEqual(['/workspace/profile', { cache: false }])
    expect(electron.sessions.calls('fromPartition')).toEqual([])
  })

  it('lies in memory at the start screen, a new one each time', async () => {
    const { electron, host } = await electronWindow({ profile: null })
    await host.openWindow({
      profile: null,
      dispatch: async () => ({}),
      registerPaths: () => [],
      serveView: async () => undefined,
      onClosed: () => undefined,
    })
    const names = electron.sessions.calls('fromPartition').map(([name]) => name)
    expect(new Set(names).size).toBe(2)
    expect(names.join()).not.toContain('persist:')
  })

  it('denies every permission asked for, checked or granted to a device', async () => {
    const { session } = (await electronWindow()).electron
    const granted = vi.fn()
    const [request] = session.only('setPermissionRequestHandler')
    const [check] = session.only('setPermissionCheckHandler')
    const [device] = session.only('setDevicePermissionHandler')
    const [display] = session.only('setDisplayMediaRequestHandler')
    const any = {} as never // the handlers look at none of their arguments
    request?.(any, 'media', granted, any)
    expect(granted).toHaveBeenCalledExactlyOnceWith(false)
    expect(check?.(any, 'clipboard-read', 'app://holdfast', any)).toBe(false)
    expect(device?.(any)).toBe(false)
    const streams = vi.fn()
    display?.(any, streams)
    expect(streams).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('has no spelling service before the first window could ask for one', async () => {
    const { electron } = await electronWindow()
    expect(electron.session.only('setSpellCheckerEnabled')).toEqual([false])
    expect(electron.log.indexOf('session.setSpellCheckerEnabled')).toBeLessThan(
      electron.log.indexOf('new BrowserWindow'),
    )
  })

  it('is closed in all these ways before the window exists', async () => {
    const { log } = (await electronWindow()).electron
    const guards = [
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setCertificateVerifyProc',
      'webRequest.onBeforeRequest',
      'session.setProxy',
      'session.protocol.handle',
    ]
    for (const guard of guards) {
      expect(log).toContain(guard)
      expect(log.indexOf(guard)).toBeLessThan(log.indexOf('new BrowserWindow'))
    }
  })

  it.each([
    ['app://holdfast/', false],
    ['app://holdfast/assets/app.js?x', false],
    ['blob:app://holdfast/5f0c', false],
    ['app://other/', true],
    ['app://holdfast.evil/', true],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['blob:https://example.org/5f0c', true],
    ['devtools://devtools/bundled/x', true],
    ['not a url', true],
  ])('asked for %s, cancels: %s', async (url, cancel) => {
    const { webRequest } = (await electronWindow()).electron
    const [listener] = webRequest.only('onBeforeRequest') as unknown as [
      (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void,
    ] // the overload without a filter
    const answer = vi.fn()
    listener({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel })
  })

  it('refuses every certificate, uses no proxy of the system, and downloads nothing', async () => {
    const { session } = (await electronWindow()).electron
    const verdict = vi.fn()
    session.only('setCertificateVerifyProc')[0]?.({} as never, verdict)
    expect(verdict).toHaveBeenCalledExactlyOnceWith(-2)
    expect(session.only('setProxy')).toEqual([{ mode: 'direct' }])
    expect(session.isPrevented('will-download')).toBe(true)
  })
})
