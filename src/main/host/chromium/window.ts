import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { appOrigins } from '#main/ipc/sender.ts'
import type { HostWindow, WindowSetup } from '../host.ts'
import { createServe } from '../serve.ts'
import { joinPage } from './binding.ts'
import { EventQueue } from './event-queue.ts'
import { blankAddress, interceptAll } from './intercept.ts'
import { launchBrowser } from './launch.ts'
import { prepareProfile } from './profile.ts'

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
  const context = await launchBrowser({ ...browser, profile: profile.folder })
  await interceptAll(context, createServe(files, appOrigins.chromium, setup.serveView), browser.onRefused)
  const page = context.pages()[0] ?? (await context.newPage())
  const devtools = await context.newCDPSession(page)
  const events = new EventQueue()
  await joinPage(context, { setup, events, page, devtools })
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= end(context, events).then(profile.leave))
  const closedByPerson = () => {
    if (!closed) void close().then(setup.onClosed)
  }
  page.on('close', closedByPerson)
  page.on('crash', closedByPerson)
  context.on('close', closedByPerson)
  context.on('page', (other) => void other.close())
  await page.goto(home)
  return {
    page,
    devtools,
    version: context.browser()?.version() ?? '',
    send: (event, payload) => events.push({ event, payload }),
    reload: async () => {
      events.drop()
      await page.goto(blankAddress)
      await page.goto(home)
    },
    close,
    focus: () => void page.bringToFront(),
  }
}

async function end(context: BrowserContext, events: EventQueue): Promise<void> {
  events.drop()
  await context.close()
}
