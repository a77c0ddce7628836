import { BrowserWindow, dialog, session as sessions, type Session } from 'electron'
import { appOrigins } from '../sender.ts'
import type { HostWindow, WindowSetup } from '../host.ts'
import { pageStopped } from '../page-stopped.ts'
import { createServe } from '../serve.ts'
import { eventChannel } from '#shared/ipc/preload-channels.ts'
import type { OpenWindow, OpenWindows } from './open-windows.ts'
import { windowPreferences } from './preferences.ts'
import { closeProtocol, setupProtocol } from './protocol.ts'
import { guardSession } from './session-guard.ts'

const home = `${appOrigins.electron}/`
let starts = 0

/** Opens the app in a window with a session of its own: in the workspace's folder, or in memory only. */
export async function openWindow(
  setup: WindowSetup,
  files: ReadonlyMap<string, Buffer>,
  windows: OpenWindows,
): Promise<HostWindow> {
  const session = sessionFor(setup.profile)
  await guardSession(session)
  setupProtocol(session, createServe(files, appOrigins.electron, setup.serveView))
  let shown = await show(session, setup, windows).catch((error: unknown) => {
    closeProtocol(session)
    throw error
  })
  return {
    send: (event, payload) => {
      // Closed by the person or on its way to a new one: Electron throws at every use of such a window.
      if (!shown.window.isDestroyed()) shown.window.webContents.send(eventChannel, event, payload)
    },
    reload: async () => {
      if (shown.window.isDestroyed()) return
      const bounds = shown.window.getNormalBounds()
      dismiss(shown, windows)
      shown = await show(session, setup, windows, bounds)
    },
    close: async () => {
      dismiss(shown, windows)
      closeProtocol(session)
      await session.closeAllConnections()
    },
    focus: () => bringToFront(shown.window),
  }
}

/** A name without `persist:` keeps the session in memory; a new one each time keeps nothing between two starts. */
const sessionFor = (profile: string | null): Session =>
  profile === null
    ? sessions.fromPartition(`start-${++starts}`, { cache: false })
    : sessions.fromPath(profile, { cache: false })

async function show(
  session: Session,
  setup: WindowSetup,
  windows: OpenWindows,
  bounds?: Electron.Rectangle,
): Promise<OpenWindow> {
  const window = new BrowserWindow({
    title: 'Holdfast',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    ...bounds,
    show: false,
    webPreferences: windowPreferences(session),
  })
  const opened = { window, setup }
  windows.add(opened)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('closed', () => {
    // Dismissed windows are forgotten before they close; what is left is the person's own doing.
    if (windows.remove(opened)) setup.onClosed()
  })
  window.webContents.on('render-process-gone', () => {
    // What is left would be a dead window. One that was dismissed is meant to be gone.
    if (window.isDestroyed()) return
    dialog.showErrorBox('Holdfast', pageStopped)
    window.destroy()
  })
  try {
    await window.loadURL(home)
  } catch (error) {
    dismiss(opened, windows)
    throw error
  }
  window.show()
  return opened
}

/**
 * Ends the window and its renderer. Electron's own way to end a renderer and load again at once does not
 * always start a new process (electron#48661), so what must be forgotten goes with its window.
 */
function dismiss(opened: OpenWindow, windows: OpenWindows): void {
  windows.remove(opened)
  if (!opened.window.isDestroyed()) opened.window.destroy()
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
