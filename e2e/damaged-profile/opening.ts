import type { Page } from '@playwright/test'
import type { ChromiumApp } from '#main/start-chromium.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
import type { WindowFiles } from './asking-window.ts'
import { builtStart } from '../support/app-under-test.ts'
import { passphrase } from '../support/test.ts'

/** The app in a workspace, as far as its read side goes. */
export interface Opening {
  readonly app: ChromiumApp
  /** The report of rows that were all read back, or what keeps the engine from it for good. */
  readonly readBack: Promise<Result<ReadsideReport>>
}

/** Milliseconds after which nothing more is to be expected: once something was told, and before. */
const settledAfter = 20_000
const silentAfter = 90_000

/** Unlocks the workspace in the installed browser, with these files for a window. */
export async function openWith(windowFiles: WindowFiles, workspace: string): Promise<Result<Opening>> {
  const start = await builtStart()
  const { promise: readBack, resolve } = Promise.withResolvers<Result<ReadsideReport>>()
  const giveUp = (failure: Failure, after: number) => setTimeout(() => resolve({ ok: false, failure }), after)
  let waiting = giveUp(silence, silentAfter)
  const heard = (failure: Failure | null): void => {
    clearTimeout(waiting)
    waiting = failure === null ? giveUp(silence, silentAfter) : giveUp(failure, settledAfter)
  }
  const started = await start({
    headless: true,
    workspace,
    passphrase,
    home: workspace,
    saves: workspace,
    windowFiles,
    onPage: (page) => void listen(page, heard).catch(() => undefined), // a page that goes is followed by another
    onReadside: (report) => resolve(ok(report)),
  })
  void readBack.then(() => clearTimeout(waiting))
  if (!started.ok) resolve(started)
  return started.ok ? ok({ app: started.value, readBack }) : started
}

/** See asking-page.ts. */
async function listen(page: Page, heard: (failure: Failure | null) => void): Promise<void> {
  await page.exposeFunction('onFailure', heard)
  const failure = await page.evaluate(() => (Reflect.get(window, 'failure') as () => Failure | null)())
  if (failure !== null) heard(failure)
}

const { failure: silence } = fail('internal', '')
