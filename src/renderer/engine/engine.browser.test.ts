import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ok } from '#shared/lib/result.ts'
import { readsideDigest } from '#shared/journal/readside-digest.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { createFeed } from './testing/feed.ts'
import { incident, source } from './testing/records.ts'
import { KEY, WORKSPACE } from './testing/running-engine.ts'

const ORIGIN = 'https://holdfast.invalid'
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
const PLANTED = ['Zhovtnevyi', 'Жовтневий', 'زهرةالميناء']
const CONTROL = 'plainly-written-to-show-that-the-search-can-find'

const [plantedTitle = '', plantedSummary = '', plantedTitleLater = ''] = PLANTED
const feed = createFeed()
feed.put(
  ...Array.from({ length: 700 }, (_, n) =>
    incident(n + 1, { title: `${plantedTitle} ${n}`, summary: plantedSummary }),
  ),
)
feed.put(source(9_999, { title: plantedSummary }))

let folder: string
let served: Map<string, Buffer>
const opened: BrowserContext[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-engine-'))
  served = await bundle(folder)
})
afterAll(async () => {
  await Promise.all(opened.map((context) => context.close())) // those a failed test left open
  await rm(folder, { recursive: true, force: true })
})

function browserPath(): string {
  const { HOLDFAST_CHROMIUM: chosen } = process.env
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ]
  const found = chosen ?? usual.find((path) => existsSync(path))
  if (found === undefined) throw new Error('This test needs a Chromium: name one in HOLDFAST_CHROMIUM')
  return found
}

/** The page and the worker, built as the app is, by the path they are served under. */
async function bundle(into: string): Promise<Map<string, Buffer>> {
  const page = fileURLToPath(new URL('./testing/browser-page.tsx', import.meta.url))
  await writeFile(
    join(into, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Holdfast</title><div id="root"></div><script type="module" src="/@fs${page}"></script>`,
  )
  const dist = join(into, 'dist')
  vi.stubEnv('NODE_ENV', 'production') // the test runner's own value would give React's talkative build
  await build({
    root: into,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: dist, assetsInlineLimit: 0 },
  })
  vi.unstubAllEnvs()
  const files = await readdir(dist, { recursive: true, withFileTypes: true })
  const read = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name)
      return [path.slice(dist.length), await readFile(path)] as const
    })
  return new Map(await Promise.all(read))
}

interface Session {
  readonly page: Page
  /** The next report of the engine. */
  readonly reported: Promise<ReadsideReport>
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** One run of the app: the profile on disk is all that is left of it afterwards. */
async function openSession(profile: string): Promise<Session> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
  })
  opened.push(context)
  const complaints: string[] = []
  const { promise: reported, resolve, reject } = Promise.withResolvers<ReadsideReport>()
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const path = pathname === '/' ? '/index.html' : pathname
    const body = served.get(path)
    if (origin !== ORIGIN || body === undefined) return route.fulfill({ status: 404, body: '' })
    const headers = {
      'content-security-policy': POLICY,
      'content-type': TYPES[extname(path)] ?? 'text/plain',
    }
    return route.fulfill({ status: 200, headers, body })
  })
  await context.exposeBinding('invoke', (_, channel: string, request) => {
    if (channel === 'journal:read') return ok(feed.read(request.after, request.limit))
    if (channel === 'engine:attach') return ok({ key: KEY, workspaceId: WORKSPACE, head: feed.head() })
    if (channel === 'engine:compare') return ok(feed.compare(request))
    if (request.digest !== null) resolve(request) // told a second time, when all was read back
    return ok({})
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', reject) // or the test would wait for a report that cannot come
  await page.goto(ORIGIN)
  return { page, reported, complaints, close: () => context.close() }
}

/** Files of the profile that hold the word as UTF-8 or UTF-16. */
async function filesWith(profile: string, word: string): Promise<readonly string[]> {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  const hits = files.map(async (file) => {
    const bytes = await readFile(join(file.parentPath, file.name))
    return forms.some((form) => bytes.includes(form)) ? [file.name] : []
  })
  return (await Promise.all(hits)).flat()
}

const journalDigest = () =>
  readsideDigest(feed.current(), (bytes) => createHash('sha256').update(bytes).digest())

const plantControl = (page: Page) =>
  page.evaluate(
    (word) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('control', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('words').put(word, 1)
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
    CONTROL,
  )

const rebuilt = { state: 'rebuilt', reason: 'empty', columns: 'journal', snapshotFault: null }

describe('the engine in a real browser', () => {
  it('follows, stays across restarts, is rebuilt when its files are gone, and leaves no word on disk', async () => {
    const profile = join(folder, 'profile')

    const first = await openSession(profile)
    expect(await first.reported).toEqual({ ...rebuilt, ...(await journalDigest()) })
    await first.page.locator('#total', { hasText: /^700$/ }).waitFor()
    const added = incident(701, { title: plantedTitleLater })
    await first.page.evaluate(
      (head) => Reflect.get(window, 'tell')('journal:advanced', head), // the page of this test sets it
      feed.put({ ...added, reference: 'INC-2000-0001' }),
    )
    await first.page.locator('li', { hasText: `INC-2000-0001 ${plantedTitleLater}` }).waitFor()
    expect(await first.page.locator('#shared').textContent()).toBe('true')
    await plantControl(first.page)
    await first.close()

    const second = await openSession(profile)
    expect(await second.reported).toEqual({
      state: 'current',
      reason: null,
      columns: 'snapshot',
      snapshotFault: null,
      ...(await journalDigest()),
    })
    await second.page.locator('#status', { hasText: 'current' }).waitFor()
    await second.close()

    expect(await filesWith(profile, CONTROL)).not.toEqual([])
    for (const word of PLANTED) expect(await filesWith(profile, word)).toEqual([])

    await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true })
    const third = await openSession(profile)
    expect(await third.reported).toEqual({ ...rebuilt, ...(await journalDigest()) })
    expect(await third.page.locator('#failure').textContent()).toBe('')
    await third.close()

    for (const word of PLANTED) expect(await filesWith(profile, word)).toEqual([])
    expect([first, second, third].flatMap((session) => session.complaints)).toEqual([])
  }, 120_000)
})
