import type { Page } from 'playwright-core'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { startApp, type App, type AppOptions } from './app.ts'
import type { WatchClock } from './jobs/watch-clock.ts'
import { hostPaths } from './host/paths.ts'
import { findBrowser } from './host/chromium/find-browser.ts'
import { createChromiumHost } from './host/chromium/host.ts'
import { userFolders } from './host/chromium/user-folders.ts'

export interface ChromiumStart {
  readonly headless: boolean
  /** Folder of the workspace to open straight away. */
  readonly workspace?: string
  readonly passphrase?: string
  /** Where named workspaces and saved files go; by default where the environment or the desktop says. */
  readonly home?: string
  readonly saves?: string
  readonly onPage?: (page: Page) => void
  readonly onReadside?: (report: ReadsideReport) => void
  readonly lockClock?: WatchClock
  /** Files of the window, when they are not this build's. */
  readonly windowFiles?: ReadonlyMap<string, Buffer>
}

export interface ChromiumApp {
  readonly app: App
  /** The page of the window now shown. */
  page(): Page
  /** The page of the window that follows this one, as when a workspace takes the place of the start screen. */
  pageAfter(previous: Page): Promise<Page>
  /** Addresses something asked for that are not the app's own; none of them was reached. */
  refused(): readonly string[]
  /** Locks, closes, and resolves when the browser has ended. */
  quit(): Promise<void>
  /** Resolves when the app has ended, whoever ended it. */
  readonly ended: Promise<void>
}

/** Runs the app in the installed browser, within this process. */
export async function startChromium(start: ChromiumStart): Promise<Result<ChromiumApp>> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    return fail('not-found', 'No Chromium, Chrome or Edge was found.', {
      next: 'Install one of them, or set HOLDFAST_CHROMIUM to its path.',
    })
  const pages = new Pages()
  const refused: string[] = []
  const { promise: ended, resolve: onQuit } = Promise.withResolvers<void>()
  const host = createChromiumHost({
    executablePath,
    headless: start.headless,
    paths: hostPaths(userFolders(), {
      HOLDFAST_HOME: start.home ?? process.env['HOLDFAST_HOME'],
      HOLDFAST_SAVES: start.saves ?? process.env['HOLDFAST_SAVES'],
    }),
    onPage: (page) => {
      pages.add(page)
      start.onPage?.(page)
    },
    onRefused: (url) => refused.push(url),
    onQuit,
    ...(start.windowFiles && { files: start.windowFiles }),
  })
  const started = await startApp(host, appOptions(start))
  if (!started.ok) return started
  const app = started.value
  return ok({
    app,
    page: () => pages.current,
    pageAfter: (previous) => pages.after(previous),
    refused: () => refused,
    quit: () => app.quit(),
    ended,
  })
}

const appOptions = ({ workspace, passphrase, onReadside, lockClock }: ChromiumStart): AppOptions => ({
  ...(workspace !== undefined && { workspace }),
  ...(passphrase !== undefined && { passphrase }),
  ...(onReadside !== undefined && { onReadside }),
  ...(lockClock !== undefined && { lockClock }),
})

class Pages {
  readonly #shown: Page[] = []
  #waiting: (() => void)[] = []

  add(page: Page): void {
    this.#shown.push(page)
    for (const wake of this.#waiting.splice(0)) wake()
  }

  get current(): Page {
    const page = this.#shown.at(-1)
    if (!page) throw new Error('No window was opened yet')
    return page
  }

  async after(previous: Page): Promise<Page> {
    while (this.current === previous) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return this.current
  }
}
