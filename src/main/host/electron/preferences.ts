import path from 'node:path'
import { app, type Session, type WebPreferences } from 'electron'
import { buildFolder } from '../build-files.ts'

/** What the page may do, in full: nothing is left to a default that another version of Electron could change. */
export const windowPreferences = (session: Session): WebPreferences => ({
  session,
  preload: path.join(buildFolder(), 'preload', 'index.cjs'),
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
  devTools: !app.isPackaged,
})
