import { chromium, type BrowserContext } from 'playwright-core'
import { childEnvironment, inUnicodeLocale } from '../child-environment.ts'

export interface Launch {
  readonly executablePath: string
  readonly profile: string
  readonly headless: boolean
}

/**
 * Nothing listens there. All that is not intercepted is sent to it, names to look up included, so nothing can
 * leave the machine. (`--host-resolver-rules` would do the same with a banner that warns of less security.)
 */
const deadProxy = 'http://127.0.0.1:9'

/** What the window shows until the app is loaded. An address that fails to load can hang the start of the browser. */
const firstPage = 'data:text/html,<title>Holdfast</title>'

/** Root may not use Chromium's sandbox. Windows has no user ids and always uses it. */
const isRoot = (): boolean => process.getuid?.() === 0

let said = false

/** Once is enough: each window has a browser of its own. */
function sayUnsafe(): void {
  if (!said)
    process.stderr.write(
      'holdfast: running as root, so the browser runs without its sandbox. Use an ordinary account.\n',
    )
  said = true
}

/** Far longer than a start takes on a slow machine. */
const startMs = 60_000

/**
 * Starts the installed browser. Once in hundreds of starts one hangs for good, for no reason that could be found: it is ended, and
 * another is started in its place.
 */
export const launchBrowser = (launch: Launch): Promise<BrowserContext> =>
  start(launch).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'TimeoutError') return start(launch)
    throw error
  })

/**
 * As a window without an address bar, spoken to over a pipe: no port is opened.
 * No sandbox is given up except as root, which is said aloud.
 */
async function start({ executablePath, profile, headless }: Launch): Promise<BrowserContext> {
  const asRoot = isRoot()
  if (asRoot) sayUnsafe()
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    timeout: startMs,
    env: inUnicodeLocale(childEnvironment()),
    chromiumSandbox: !asRoot,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Playwright would emulate a screen of its own; the person's is meant.
    viewport: null,
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
    proxy: { server: deadProxy },
    // The app locks and closes by itself before it ends.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    // The first shows a banner, the second lets pages open windows.
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      `--app=${firstPage}`,
      '--window-size=1280,860',
      '--disable-quic',
      '--disable-domain-reliability',
      '--disable-crash-reporter',
      '--disable-notifications',
      '--disable-session-crashed-bubble',
      '--hide-crash-restore-bubble',
      '--no-pings',
      '--disk-cache-size=1',
    ],
  })
}
