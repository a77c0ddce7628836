import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { ok } from '#shared/lib/result.ts'
import type { Sender, WindowSetup } from '../host.ts'
import { findBrowser } from './find-browser.ts'
import { createChromiumHost } from './host.ts'

// These run the installed browser itself: what they show cannot be shown by a fake.

const token = '0123456789abcdef0123456789abcdef'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR42mP8z8BQz0AEAAARBAGAq3rN6QAAAABJRU5ErkJggg==',
  'base64',
)

const files = new Map<string, Buffer>(
  Object.entries({
    '/index.html': `<!doctype html><html lang="en"><head><meta name="csp-nonce" content="" /><title>Holdfast</title></head>
      <body><input id="loose" /><textarea id="prose"></textarea><p id="drop">Drop here</p>
      <script type="module" src="/app.js"></script></body></html>`,
    '/app.js': `
      globalThis.globals = Object.getOwnPropertyNames(globalThis).filter((name) => /^_[0-9a-f]{32}$/.test(name))
      globalThis.events = []
      holdfast.on('job:progress', (payload) => events.push(payload))
      const drop = document.getElementById('drop')
      drop.addEventListener('dragover', (event) => event.preventDefault())
      drop.addEventListener('drop', (event) => {
        event.preventDefault()
        globalThis.dropping = holdfast.dropped([...event.dataTransfer.files])
      })
      const worker = new Worker('/worker.js', { type: 'module' })
      worker.addEventListener('message', ({ data }) => { globalThis.fromWorker = data })`,
    '/worker.js': `
      const reach = (url) => fetch(url).then(() => 'reached', () => 'refused')
      postMessage([await reach('/index.html'), await reach('https://example.org/'), await reach('http://127.0.0.1:80/')])`,
  }).map(([name, text]) => [name, Buffer.from(text)]),
)

let folder: string
let profiles = 0
const refused: string[] = []
/** The machine may be busy; what is waited for comes or the test fails. */
const patience = { timeout: 20_000 }
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'holdfast-window-'))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((window) => window.close()))
  refused.length = 0
  vi.unstubAllEnvs()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function start(over: Partial<WindowSetup> = {}, built = files) {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('These tests need an installed Chromium')
  const pages: Page[] = []
  const host = createChromiumHost({
    executablePath,
    headless: true,
    paths: { workspaces: folder, saves: path.join(folder, 'saves') },
    onPage: (page) => pages.push(page),
    onRefused: (url) => refused.push(url),
    onQuit: () => undefined,
    files: built,
  })
  const dispatch = vi.fn(async (_channel: string, _payload: unknown, _sender: Sender): Promise<unknown> =>
    ok({}),
  )
  const setup: WindowSetup = {
    profile: path.join(folder, `profile-${++profiles}`),
    dispatch,
    registerPaths: (paths) => paths.map((file) => ({ token, name: file })),
    serveView: async (asked) => (asked === `/evidence/${token}` ? png : undefined),
    onClosed: () => undefined,
    ...over,
  }
  const window = await host.openWindow(setup)
  open.push(window)
  const page = pages[0]
  if (!page) throw new Error('The host told of no page')
  return { host, window, page, dispatch }
}

describe('a window in the installed browser', () => {
  it('carries a call to main and its answer back, with the sender as the browser knows it', async () => {
    const { page, dispatch } = await start()
    expect(await page.evaluate('holdfast.journal.history({ id: "x" })')).toEqual({ ok: true, value: {} })
    expect(dispatch).toHaveBeenCalledWith(
      'journal:history',
      { id: 'x' },
      { isMainFrame: true, isOurWindow: true, url: 'https://holdfast.invalid/' },
    )
  })

  it('whose page is killed, as a full disk does it, says so and closes', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const closed = Promise.withResolvers<void>()
    const { page } = await start({ onClosed: closed.resolve })
    const devtools = await page.context().newCDPSession(page)
    devtools.send('Page.crash').catch(() => undefined) // nobody is left to answer
    await closed.promise
    expect(said.mock.calls.flat().join('')).toContain('The window stopped working')
    said.mockRestore()
  })

  it('leaves nothing but the frozen bridge in reach of the page', async () => {
    const { page } = await start()
    expect(await page.evaluate('globals')).toEqual([])
    expect(await page.evaluate('Object.isFrozen(holdfast)')).toBe(true)
  })

  it('brings events to the page in order, and goes on after a reload', async () => {
    const { page, window } = await start()
    window.send('job:progress', progress(1))
    window.send('job:progress', progress(2))
    await expect.poll(() => page.evaluate('events.map(({ done }) => done)'), patience).toEqual([1, 2])
    await window.reload()
    window.send('job:progress', progress(3))
    await expect.poll(() => page.evaluate('events.map(({ done }) => done)'), patience).toEqual([3])
  })

  it('ends the renderer at a reload, so that nothing of the page stays in memory', async () => {
    const { page, window } = await start()
    const before = await busiestRenderer(page)
    await window.reload()
    await expect.poll(async () => (await renderers(page)).map(({ id }) => id), patience).not.toContain(before)
  })

  it('has no way back to what was before the app, nor to what was before a reload', async () => {
    const { page, window } = await start()
    expect(await page.goBack()).toBeNull()
    await page.evaluate('history.pushState(null, "", "/two")')
    await window.reload()
    expect([await page.goBack(), new URL(page.url()).pathname]).toEqual([null, '/'])
  })

  it('lets a worker fetch our files and nothing else', async () => {
    const { page } = await start()
    await expect.poll(() => page.evaluate('fromWorker'), patience).toEqual(['reached', 'refused', 'refused'])
  })

  it('stops a page that goes elsewhere, and tells of it', async () => {
    const { page } = await start()
    await page.evaluate('void (location.href = "https://example.org/?q=secret")')
    await expect.poll(() => refused, patience).toContain('https://example.org/?q=secret')
  })

  it('closes any second window at once', async () => {
    const { page } = await start()
    const opened = page.context().waitForEvent('page')
    await page.evaluate('void window.open("/")')
    const second = await opened
    await expect.poll(() => second.isClosed(), patience).toBe(true)
    expect(page.isClosed()).toBe(false)
  })

  it('shows a picture in a frame that may do nothing', async () => {
    const { page } = await start()
    await page.evaluate(`{
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', '')
      frame.src = '/view/${token}'
      document.body.append(frame)
    }`)
    const inFrame = (expression: string) => page.frames()[1]?.evaluate(expression)
    await expect.poll(() => inFrame('document.images[0]?.naturalWidth'), patience).toBe(2)
    expect(await inFrame('[origin, typeof holdfast]')).toEqual(['null', 'undefined'])
  })

  it('tells when the person closes it, and not when the app does', async () => {
    const onClosed = vi.fn()
    const { page } = await start({ onClosed })
    await page.close()
    await expect.poll(() => onClosed.mock.calls.length, patience).toBe(1)
    const other = await start({ onClosed })
    await other.window.close()
    expect(onClosed).toHaveBeenCalledOnce()
  })

  it('removes the profile of the start screen', async () => {
    const temporary = await mkdtemp(path.join(folder, 'tmp-'))
    vi.stubEnv('TMPDIR', temporary)
    const { window } = await start({ profile: null })
    expect(await readdir(temporary)).toContainEqual(expect.stringMatching(/^holdfast-start-/))
    await window.close()
    expect((await readdir(temporary)).filter((name) => name.startsWith('holdfast-start-'))).toEqual([])
  })

  it('leaves no profile behind and ends no app when it cannot be opened', async () => {
    const temporary = await mkdtemp(path.join(folder, 'tmp-'))
    vi.stubEnv('TMPDIR', temporary)
    const onClosed = vi.fn()
    vi.stubEnv('HOLDFAST_CHROMIUM', '/bin/false')
    await expect(start({ profile: null, onClosed })).rejects.toThrow()
    vi.stubEnv('HOLDFAST_CHROMIUM', '')
    await expect(start({ profile: null, onClosed }, new Map())).rejects.toThrow()
    expect((await readdir(temporary)).filter((name) => name.startsWith('holdfast-start-'))).toEqual([])
    expect(onClosed).not.toHaveBeenCalled()
  })

  it('tells that it was closed even when its profile cannot be tidied up', async () => {
    const onClosed = vi.fn()
    const { page } = await start({ onClosed, profile: path.join(folder, 'untidy') })
    const preferences = path.join(folder, 'untidy', 'Default', 'Preferences')
    page.context().on('close', () => {
      rmSync(preferences, { force: true })
      mkdirSync(preferences)
    })
    await page.close()
    await expect.poll(() => onClosed.mock.calls.length, patience).toBe(1)
  })

  it('keeps what is typed out of every file of its profile', async () => {
    const profile = path.join(folder, 'profile')
    const { page, window } = await start({ profile })
    await page.locator('#loose').fill('zebraword')
    await page.locator('#prose').pressSequentially('okapiword')
    // Entries of the history carry what the form fields of the page before held.
    await page.evaluate('history.pushState(null, "", "/two"); history.pushState(null, "", "/three")')
    await page.goBack()
    await window.close()
    expect(await filesHolding(profile, ['zebraword', 'okapiword'])).toEqual([])
  })
})

describe('files a person gives to the window', () => {
  const names = async () => {
    const given = path.join(folder, 'given')
    await mkdir(path.join(given, 'sub'), { recursive: true })
    await writeFile(path.join(given, 'a.txt'), 'a')
    await writeFile(path.join(given, 'sub', 'b.txt'), 'b')
    return [path.join(given, 'a.txt'), path.join(given, 'sub', 'b.txt')] as const
  }

  it.each([false, true])('are told to main by path when picked (folder: %s)', async (asFolder) => {
    const [a, b] = await names()
    const { host, page } = await start()
    page.on('filechooser', (chooser) => void chooser.setFiles(asFolder ? path.dirname(a) : [a, b]))
    await interceptionStarted(page)
    expect((await host.pickFiles({ folder: asFolder })).toSorted()).toEqual([a, b])
  })

  it('are none when the person changes their mind', async () => {
    const { host, page } = await start()
    page.on('filechooser', (chooser) => void chooser.element().dispatchEvent('cancel'))
    await interceptionStarted(page)
    expect(await host.pickFiles({ folder: false })).toEqual([])
  })

  it('become tokens when dropped, folders with every file below them', async () => {
    const [a, b] = await names()
    const { page } = await start()
    await drop(page, [path.dirname(a)])
    await expect
      .poll(() => page.evaluate('dropping'), patience)
      .toEqual([
        { token, name: a },
        { token, name: b },
      ])
  })

  it('have no path when a script made them up', async () => {
    const { page } = await start()
    expect(await page.evaluate('holdfast.dropped([new File(["x"], "/etc/passwd"), "/etc/passwd"])')).toEqual(
      [],
    )
  })
})

const progress = (done: number) => ({ jobId: 'a', stage: 'intake', done, total: 3, unit: 'files' }) as const

async function renderers(page: Page) {
  const devtools = await page.context().browser()?.newBrowserCDPSession()
  const { processInfo } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  return processInfo.filter(({ type }) => type === 'renderer')
}

/** Lets the page work for a while: the process whose clock went on is the one that holds it. */
async function busiestRenderer(page: Page): Promise<number | undefined> {
  const before = new Map((await renderers(page)).map(({ id, cpuTime }) => [id, cpuTime]))
  await page.evaluate('{ const end = performance.now() + 500; while (performance.now() < end); }')
  const after = await renderers(page)
  const spent = after.map(({ id, cpuTime }) => ({ id, spent: cpuTime - (before.get(id) ?? 0) }))
  return spent.toSorted((one, other) => other.spent - one.spent)[0]?.id
}

/** Playwright asks the browser to hand over file dialogs when somebody listens, but does not say when it has. */
async function interceptionStarted(page: Page): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await page.evaluate('1')
  void opened.catch(() => undefined)
}

async function drop(page: Page, paths: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const box = await page.locator('#drop').boundingBox()
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
}

async function filesHolding(place: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const held: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name))
    if (words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
      held.push(entry.name)
  }
  return held
}
