import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** Processor seconds of all the browser's processes, from its start until the page is printed. */
export async function printingSeconds(executablePath: string, html: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(html).href)
    await page.pdf({
      format: 'A4',
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      footerTemplate:
        '<span style="font-size:8px">page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
    })
    const devtools = await browser.newBrowserCDPSession()
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  } finally {
    await browser.close()
  }
}
