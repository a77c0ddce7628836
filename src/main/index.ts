import { parseArgs } from 'node:util'
import { app, dialog } from 'electron'
import { startApp } from './app.ts'
import { createElectronHost } from './host/electron/host.ts'
import { setupMenu } from './host/electron/menu.ts'
import { OpenWindows } from './host/electron/open-windows.ts'
import {
  setupRefusals,
  setupSandbox,
  setupSilence,
  setupSingleInstance,
} from './host/electron/process-guard.ts'
import { setupScheme } from './host/electron/scheme.ts'
import { bringToFront } from './host/electron/window.ts'

const windows = new OpenWindows()

// Electron adds arguments of its own, so unknown ones are let through.
const { workspace } = parseArgs({ strict: false, options: { workspace: { type: 'string' } } }).values

setupScheme()
setupSandbox()
setupSilence()
setupRefusals()
// Not awaited at the top: Electron becomes ready only once this module has been evaluated.
if (setupSingleInstance(() => windows.front && bringToFront(windows.front))) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  setupMenu(process.platform)
  const started = await startApp(
    createElectronHost(windows),
    typeof workspace === 'string' ? { workspace } : {},
  )
  if (started.ok) return
  dialog.showErrorBox('Holdfast', [started.failure.message, started.failure.next].join('\n'))
  app.exit(1)
}
