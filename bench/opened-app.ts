import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import type { WatchClock } from '#main/jobs/watch-clock.ts'
import type { startChromium } from '#main/start-chromium.ts'
import { benchPassphrase } from './bench-vault.ts'
import { logEngine } from './engine-log.ts'

/** Longer than anything takes; each measurement has its own bound. */
const patience = { timeout: 0 }

export interface OpenedApp {
  readonly page: Page
  /** When Unlock was pressed, by the clock of the page, in milliseconds. */
  readonly begin: number
  /** Seconds from then until the first page of the list was there. */
  readonly firstPage: number
  /** Resolves when the list has followed all of the journal. */
  current(): Promise<void>
  /** Resolves when the columns were kept on the disk and all rows were read back. */
  readonly kept: Promise<unknown>
  quit(): Promise<void>
}

/** The bench is not somebody who went away: it would be locked out in the middle of a long measurement. */
const stopped: WatchClock = {
  monotonic: () => 0,
  wall: () => 0,
  worked: () => 0,
  every: () => () => undefined,
}

/** The build, in the installed browser without a window, with the workspace unlocked and its list on the screen. */
export async function openApp(workspace: string, scratch: string): Promise<OpenedApp> {
  const built = pathToFileURL(path.resolve('out/main/start-chromium.js')).href
  const { startChromium: start } = (await import(built)) as { startChromium: typeof startChromium } // the build of that module
  const { promise: kept, resolve: onKept } = Promise.withResolvers<unknown>()
  const started = await start({
    headless: true,
    workspace,
    home: scratch,
    saves: scratch,
    lockClock: stopped,
    // Told twice: when the list is current, and when all was kept and read back.
    onReadside: (report) => {
      if (report.digest !== null) onKept(report)
    },
  })
  if (!started.ok) throw new Error(started.failure.message)
  const page = started.value.page()
  await page.evaluate(() => (location.hash = '#/incidents'))
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(benchPassphrase)
  await page.evaluate(logEngine)
  const begin = await page.evaluate(() => performance.now())
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.locator('[role=row][aria-rowindex="2"]').waitFor(patience)
  const firstPage = ((await page.evaluate(() => performance.now())) - begin) / 1_000
  return {
    page,
    begin,
    firstPage,
    current: () => page.getByText('Screen is up to date').waitFor(patience),
    kept,
    quit: () => started.value.quit(),
  }
}
