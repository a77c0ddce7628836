import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import type { WatchClock } from '#main/jobs/watch-clock.ts'
import type { startChromium } from '#main/start-chromium.ts'

export interface Folders {
  /** Where named workspaces go. */
  readonly home: string
  readonly saves: string
}

export interface AppUnderTest {
  readonly host: 'electron' | 'chromium'
  page(): Page
  /** The window that follows this one, as when a workspace takes the place of the start screen. */
  pageAfter(previous: Page): Promise<Page>
  /** Addresses that something asked for and that are not the app's own. */
  refused(): readonly string[]
  quit(): Promise<void>
}

export interface Launch extends Folders {
  readonly workspace?: string
  readonly onPage: (page: Page) => void
}

interface LaunchHere extends Launch {
  readonly lockClock?: WatchClock
}

/** The built app, in whichever host the run is for. */
export const launchApp = (launch: Launch): Promise<AppUnderTest> =>
  process.env['HOLDFAST_HOST'] === 'electron' ? launchElectron(launch) : launchInChromium(launch)

/** The start of the build, for a test that looks into the process of the app. */
export async function builtStart(): Promise<typeof startChromium> {
  const built = pathToFileURL(path.resolve('out/main/start-chromium.js')).href
  const { startChromium: start } = (await import(built)) as { startChromium: typeof startChromium } // the build of that module
  return start
}

/** In the installed browser, whichever host the other tests are for: only there main is in the process of the test. */
export async function launchInChromium({ onPage, ...launch }: LaunchHere): Promise<AppUnderTest> {
  const start = await builtStart()
  const started = await start({ headless: true, ...launch, onPage })
  if (!started.ok) throw new Error(started.failure.message)
  return { host: 'chromium', ...started.value }
}

async function launchElectron({ home, saves, workspace, onPage }: Launch): Promise<AppUnderTest> {
  const electron = await _electron.launch({
    args: ['.', ...(workspace === undefined ? [] : ['--workspace', workspace])],
    env: { ...process.env, HOLDFAST_HOME: home, HOLDFAST_SAVES: saves },
  })
  electron.on('window', onPage)
  await electron.firstWindow()
  const page = (): Page => {
    const shown = electron.windows().at(-1)
    if (!shown) throw new Error('No window is open')
    return shown
  }
  return {
    host: 'electron',
    page,
    pageAfter: async (previous) => (page() === previous ? electron.waitForEvent('window') : page()),
    refused: () => [],
    quit: () => electron.close(),
  }
}
