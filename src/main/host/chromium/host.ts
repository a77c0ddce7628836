import type { Page } from 'playwright-core'
import type { Host } from '../host.ts'
import { windowFiles } from '../build-files.ts'
import { nodeChildren } from '../node-child.ts'
import { pickFiles } from './picker.ts'
import { freePath } from './saves.ts'
import { openWindow, type ChromiumWindow } from './window.ts'

export interface ChromiumHostOptions {
  readonly executablePath: string
  readonly headless: boolean
  readonly paths: Host['paths']
  /** Told of the page of each window, before the app is told. */
  readonly onPage: (page: Page) => void
  /** Told when the app has ended. */
  readonly onQuit: () => void
  /** Told of each address that something asked for and that is not ours. */
  readonly onRefused: (url: string) => void
  /** Files of the window, when they are not this build's. */
  readonly files?: ReadonlyMap<string, Buffer>
}

/** The stand-in: an installed Chromium, Chrome or Edge. It has no folder dialog, file manager or lock signal. */
export function createChromiumHost(options: ChromiumHostOptions): Host {
  const files = options.files ?? windowFiles()
  let front: ChromiumWindow | undefined
  return {
    kind: 'chromium',
    get version() {
      return front?.version ?? ''
    },
    canPickFolder: false,
    paths: options.paths,
    openWindow: async (setup) => {
      front = await openWindow(setup, files, options)
      options.onPage(front.page)
      return front
    },
    pickFiles: async ({ folder }) => (front ? pickFiles(front.devtools, folder) : []),
    pickFolder: async () => null,
    saveFile: (suggestedName) => freePath(options.paths.saves, suggestedName),
    reveal: () => undefined,
    onLockSignal: () => () => undefined,
    runChild: nodeChildren,
    quit: async () => options.onQuit(),
  }
}
