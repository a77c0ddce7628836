/*
 * Owns what opening a large workspace costs: the built app in the real browser, from the passphrase to the first
 * page of the list and to everything ready, against an encrypted SQLite database of the same records.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { startChromium } from '#main/start-chromium.ts'
import { passphraseKey } from '#main/vault/keys/passphrase-key.ts'
import { passphraseSlots } from '#main/vault/keys/header-schema.ts'
import { readHeaders } from '#main/vault/keys/header-files.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { benchPassphrase, benchVault } from './bench-vault.ts'
import { encryptedSqlite } from './encrypted-sqlite.ts'
import { fillWorkspace } from './large-workspace.ts'
import { openJournal } from './open-journal.ts'
import { median, round, type Row } from './row.ts'

const openings = 3

export const unlock =
  (incidents: number) =>
  async (folder: string): Promise<readonly Row[]> => {
    const vault = await benchVault(folder)
    await fillWorkspace(vault, incidents)
    const sqlite = await encryptedSqlite(path.join(folder, 'reference.db'), vault)
    await vault.close()
    const workspace = path.join(folder, 'workspace')

    const inMain = openJournal(workspace)
    const first = await opening(workspace, folder, 'all kept')
    const times: Opening[] = []
    const reference: number[] = []
    for (let n = 0; n < openings; n += 1) {
      times.push(await opening(workspace, folder, 'ready'))
      reference.push(sqlite.firstPage())
    }
    const key = await keySeconds(workspace)
    return [...inMain, ...rowsOf(incidents.toLocaleString('en'), { first, times, reference, key })]
  }

interface Measured {
  readonly first: Opening
  readonly times: readonly Opening[]
  /** Milliseconds. */
  readonly reference: readonly number[]
  readonly key: number
}

function rowsOf(size: string, { first, times, reference, key }: Measured): readonly Row[] {
  const apart = (of: (one: Opening) => number) => round(median(times.map(of)) - key)
  const firstPage = apart((one) => one.firstPage)
  const ready = apart((one) => one.ready)
  const memory = Math.max(...times.map((one) => one.rendererMegabytes))
  const against = round(median(reference) / 1_000, 3)
  const row = { reference: null, ratio: null, n: openings }
  return [
    {
      ...row,
      name: `unlock to first page, ${size} incidents, key derivation (${round(key)} s) apart`,
      value: firstPage,
      unit: 's',
      reference: { name: 'SQLCipher: open, count, first 50', value: against },
      ratio: round(firstPage / against),
      goal: '<= 1.0x',
      meets: firstPage <= against,
    },
    {
      ...row,
      name: `unlock to all ready, ${size}`,
      value: ready,
      unit: 's',
      goal: '<= 1.2 s',
      meets: ready <= 1.2,
    },
    {
      ...row,
      name: `renderer, ${size}`,
      value: memory,
      unit: 'MB',
      goal: '<= 300 MB',
      meets: memory <= 300,
    },
    {
      ...row,
      name: `first opening: everything from the journal, ${size}`,
      value: round(first.ready - key),
      unit: 's',
      goal: '–',
      meets: true,
      n: 1,
    },
  ]
}

interface Opening {
  /** Seconds from the click on Unlock. */
  readonly firstPage: number
  readonly ready: number
  readonly rendererMegabytes: number
}

/** Opened until it is ready, or, as somebody would who goes on working, until the columns are kept and all rows were read back. */
async function opening(workspace: string, folder: string, until: 'ready' | 'all kept'): Promise<Opening> {
  const built = pathToFileURL(path.resolve('out/main/start-chromium.js')).href
  const { startChromium: start } = (await import(built)) as { startChromium: typeof startChromium } // the build of that module
  const { promise: kept, resolve: onReadside } = Promise.withResolvers<unknown>()
  const started = await start({ headless: true, workspace, home: folder, saves: folder, onReadside })
  if (!started.ok) throw new Error(started.failure.message)
  const page = started.value.page()
  await page.evaluate(() => (location.hash = '#/incidents'))
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(benchPassphrase)
  const begin = performance.now()
  await page.getByRole('button', { name: 'Unlock' }).click()
  const since = () => (performance.now() - begin) / 1_000
  await page.locator('[role=row][aria-rowindex="2"]').waitFor({ timeout: 600_000 })
  const firstPage = since()
  await page.getByText('Screen is up to date').waitFor({ timeout: 600_000 })
  const ready = since()
  const rendererMegabytes = megabytesOfRenderer()
  if (until === 'all kept') await kept
  await started.value.quit()
  return { firstPage, ready, rendererMegabytes }
}

/** Resident memory of the largest renderer; Linux only, elsewhere not a number. */
function megabytesOfRenderer(): number {
  if (process.platform !== 'linux') return Number.NaN
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n')
  const renderers = lines.filter((line) => line.includes('--type=renderer'))
  return round(Math.max(...renderers.map((line) => Number.parseInt(line, 10) / 1_024)), 0)
}

async function keySeconds(workspace: string): Promise<number> {
  const { candidates } = await readHeaders(realFiles, workspace)
  const [slot] = candidates.flatMap(passphraseSlots)
  if (!slot) throw new Error('The bench made a workspace without a passphrase')
  const start = performance.now()
  await passphraseKey(benchPassphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  return (performance.now() - start) / 1_000
}
