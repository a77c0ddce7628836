import { app, shell, type BrowserWindow } from 'electron'
import type { Host } from '../host.ts'
import { windowFiles } from '../build-files.ts'
import { hostPaths } from '../paths.ts'
import { runChild } from './child.ts'
import * as dialogs from './dialogs.ts'
import { setupIpc } from './ipc.ts'
import { onLockSignal } from './lock-signal.ts'
import type { OpenWindows } from './open-windows.ts'
import { openWindow } from './window.ts'

/** The product's host. Call when the app is ready. */
export function createElectronHost(windows: OpenWindows): Host {
  const files = windowFiles()
  const paths = hostPaths(
    { documents: app.getPath('documents'), downloads: app.getPath('downloads') },
    process.env,
  )
  let leaving = false
  let hasWindow = false
  setupIpc(windows)
  // Without a listener Electron would quit while one window takes the place of another.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    // Also when the last window is gone already: the vault may still be closing.
    if (leaving || !hasWindow) return
    event.preventDefault()
    // The app hears of it as of a closed window, saves what it must, and then quits by itself.
    for (const { window } of windows.all()) window.close()
  })
  return {
    kind: 'electron',
    version: process.versions['electron'] ?? '',
    canPickFolder: true,
    paths,
    openWindow: async (setup) => {
      const opened = await openWindow(setup, files, windows)
      hasWindow = true
      return opened
    },
    pickFiles: async ({ folder }) => dialogs.pickFiles(frontOf(windows), folder),
    pickFolder: async () => dialogs.pickFolder(frontOf(windows)),
    saveFile: async (suggestedName) => dialogs.saveFile(frontOf(windows), paths.saves, suggestedName),
    reveal: (path) => shell.showItemInFolder(path),
    onLockSignal,
    runChild,
    quit: async () => {
      leaving = true
      app.quit()
    },
  }
}

function frontOf(windows: OpenWindows): BrowserWindow {
  if (!windows.front) throw new Error('There is no window to ask in')
  return windows.front
}
