import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { appOrigins } from '../sender.ts'
import type { HostWindow, WindowSetup } from '../host.ts'
import { pageStopped } from '../page-stopped.ts'
import { createServe } from '../serve.ts'
import { joinPage } from './binding.ts'
import { EventQueue } from './event-queue.ts'
import { blankAddress, interceptAll } from './intercept.ts'
import { launchBrowser } from './launch.ts'
import { prepareProfile, type Profile } from './profile.ts'

const home = `${appOrigins.chromium}/`

export interface ChromiumWindow extends HostWindow {
  readonly page: Page
  readonly devtools: CDPSession
  readonly version: string
}

export interface Browser {
  readonly executablePath: string
  readonly headless: boolean
  /** Told of each address that something asked for and that is not ours. */
  readonly onRefused: (url: string) => void
}

/** Starts a browser of its own for the window and loads the app in it. */
export async function openWindow(
  setup: WindowSetup,
  files: ReadonlyMap<string, Buffer>,
  browser: Browser,
): Promise<ChromiumWindow> {
  const profile = await prepareProfile(setup.profile)
  let context: BrowserContext | undefined
  try {
    context = await launchBrowser({ ...browser, profile: profile.folder })
    return await show(context, profile, { setup, files, browser })
  } catch (error) {
    await context?.close().catch(() => undefined) // the first error is the one to tell
    await leave(profile)
    throw error
  }
}

interface Parts {
  readonly setup: WindowSetup
  readonly files: ReadonlyMap<string, Buffer>
  readonly browser: Browser
}

async function show(
  context: BrowserContext,
  profile: Profile,
  { setup, files, browser }: Parts,
): Promise<ChromiumWindow> {
  await interceptAll(context, createServe(files, appOrigins.chromium, setup.serveView), browser.onRefused)
  const page = context.pages()[0] ?? (await context.newPage())
  const devtools = await context.newCDPSession(page)
  const events = new EventQueue()
  await joinPage(context, { setup, events, page, devtools })
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= end(context, events, profile))
  const closedByPerson = () => {
    if (!closed) void close().then(setup.onClosed, setup.onClosed) // gone is gone, tidied up or not
  }
  page.on('close', closedByPerson)
  page.on('crash', () => {
    if (!closed) process.stderr.write(`holdfast: ${pageStopped}\n`)
    closedByPerson()
  })
  context.on('close', closedByPerson)
  context.on('page', (other) => void other.close().catch(() => undefined)) // it may close itself first
  try {
    await goHome(page, devtools)
  } catch (error) {
    await close() // by the app, not by the person
    throw error
  }
  return {
    page,
    devtools,
    version: context.browser()?.version() ?? '',
    send: (event, payload) => events.push({ event, payload }),
    reload: async () => {
      events.drop()
      await page.goto(blankAddress)
      await goHome(page, devtools)
    },
    close,
    focus: () => void page.bringToFront().catch(() => undefined), // a window just closing has no front
  }
}

/** There is no way back from there: neither to an empty page nor to one of before a lock. */
async function goHome(page: Page, devtools: CDPSession): Promise<void> {
  await page.goto(home)
  await devtools.send('Page.resetNavigationHistory')
}

/**
 * The disk may be full or busy. What the browser noted about this machine is then forgotten at the next start
 * instead, and the window has closed all the same.
 */
const leave = (profile: Profile): Promise<void> => profile.leave().catch(() => undefined)

async function end(context: BrowserContext, events: EventQueue, profile: Profile): Promise<void> {
  events.drop()
  try {
    await context.close()
  } finally {
    await leave(profile)
  }
}
