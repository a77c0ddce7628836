import { app } from 'electron'
import { guardContents } from './window-guard.ts'

/** Every renderer runs in the system's sandbox, whatever a window asks for. Before the app is ready. */
export function setupSandbox(): void {
  app.enableSandbox()
}

/** Switches off what Chromium does over the network by itself. Before the app is ready. */
export function setupSilence(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-breakpad')
  app.commandLine.appendSwitch('disable-http-cache')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Refuses, for whatever page there may ever be, what the app never needs. */
export function setupRefusals(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault()
    callback()
  })
}

/** False when another Holdfast runs already: that one is told, and this one must end. */
export function setupSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecond)
  return true
}
