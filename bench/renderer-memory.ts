import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { findBrowser } from '#main/host/chromium/find-browser.ts'
import { launchBrowser } from '#main/host/chromium/launch.ts'
import { round } from './row.ts'

/** Resident memory of one process, in MB. */
export interface RendererMemory {
  readonly all: number
  /** Of it, pages of files: the browser's program and its libraries, which its processes share. */
  readonly program: number
}

/** Of the process that draws the page and runs its worker. As Linux tells it; elsewhere it is not measured. */
export async function memoryOfRenderer(page: Page): Promise<RendererMemory> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser')
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => memoryOf(id))
  const [largest] = (await Promise.all(renderers)).sort((a, b) => b.all - a.all) // one more is kept for the next page
  if (largest === undefined) throw new Error('The browser has no renderer')
  return largest
}

async function memoryOf(id: number): Promise<RendererMemory> {
  const status = await readFile(`/proc/${id}/status`, 'utf8')
  const megabytes = (name: string): number =>
    round(Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024, 0)
  return { all: megabytes('VmRSS'), program: megabytes('RssFile') }
}

/** The same browser, started as the app starts it, showing nothing. */
export async function memoryOfEmptyPage(profile: string): Promise<RendererMemory> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('There is no browser')
  const context = await launchBrowser({ executablePath, profile, headless: true })
  try {
    const [page] = context.pages()
    if (page === undefined) throw new Error('The browser opened no page')
    return await memoryOfRenderer(page)
  } finally {
    await context.close()
  }
}
