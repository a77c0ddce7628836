import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { launchApp, type AppUnderTest, type Folders } from './app-under-test.ts'

export { expect }

export const passphrase = 'seven quiet lanterns over the estuary'

interface Fixtures {
  /** Empty folders of this test alone. */
  folders: Folders & { readonly files: string }
  /** Starts the built app; called again, it stops the one before. */
  start: (workspace?: string) => Promise<AppUnderTest>
  /** What the window wrote to its console and where it tried to go: must stay empty. */
  complaints: string[]
}

export const test = base.extend<Fixtures>({
  folders: async ({}, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'holdfast e2e Маріуполь-'))
    const folders = {
      home: path.join(root, 'home'),
      saves: path.join(root, 'saves'),
      files: path.join(root, 'files'),
    }
    for (const folder of Object.values(folders)) await mkdir(folder)
    await use(folders)
    await rm(root, { recursive: true, force: true })
  },
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'no console error and no request leaves the app').toEqual([])
  },
  start: async ({ folders, complaints }, use, testInfo) => {
    let running: AppUnderTest | undefined
    const stop = async (): Promise<void> => {
      if (!running) return
      complaints.push(...running.refused().map((url) => `request to ${url}`))
      await running.quit()
      running = undefined
    }
    await use(async (workspace) => {
      await stop()
      running = await launchApp({
        home: folders.home,
        saves: folders.saves,
        ...(workspace !== undefined && { workspace }),
        onPage: (page) => listen(page, complaints),
      })
      return running
    })
    if (running && testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('window', { body: await running.page().screenshot(), contentType: 'image/png' })
    await stop()
  },
})

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    // A driver without a graphics card says so of each frame that is looked at.
    if (message.text().includes('GPU stall due to ReadPixels')) return
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
}
