/*
 * Owns what opening a large workspace costs: the built app in the real browser, from the passphrase to the first page of the list, to
 * the first answer to words that are looked for, and the memory of the window then. Against an encrypted SQLite database of the same
 * records, and against a window of the same browser that shows nothing.
 */
import path from 'node:path'
import { passphraseKey } from '#main/vault/keys/passphrase-key.ts'
import { passphraseSlots } from '#main/vault/keys/header-schema.ts'
import { readHeaders } from '#main/vault/keys/header-files.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { benchPassphrase } from './bench-vault.ts'
import { sqliteFirstPage } from './encrypted-sqlite.ts'
import { findField, look } from './engine-log.ts'
import { largeWorkspace } from './large-workspace.ts'
import { openApp } from './opened-app.ts'
import type { Place } from './place.ts'
import { memoryOfRenderer, memoryOfEmptyPage, type RendererMemory } from './renderer-memory.ts'
import { alone, inWords, median, round, type Row } from './row.ts'

const openings = 3

export const unlock =
  (incidents: number) =>
  async (place: Place): Promise<readonly Row[]> => {
    const { workspace, sqlite } = await largeWorkspace(incidents, place)
    const times: Opening[] = []
    const reference: number[] = []
    for (let n = 0; n < openings; n += 1) {
      times.push(await opening(workspace, place.folder))
      reference.push(sqliteFirstPage(sqlite))
    }
    const empty = await memoryOfEmptyPage(path.join(place.folder, 'empty'))
    return rowsOf(inWords(incidents), { times, reference, empty, key: await keySeconds(workspace) })
  }

interface Opening {
  /** Seconds from the click on Unlock. */
  readonly firstPage: number
  readonly searchReady: number
  readonly memory: RendererMemory
}

async function opening(workspace: string, folder: string): Promise<Opening> {
  const app = await openApp(workspace, folder)
  const { page, firstPage, begin } = app
  await findField(page).fill('mariupol')
  const { answered } = await look(page, { name: 'incidents.page', text: 'mariupol' })
  const searchReady = (answered - begin) / 1_000
  await app.current()
  const memory = await memoryOfRenderer(page)
  await app.quit()
  return { firstPage, searchReady, memory }
}

interface Measured {
  readonly times: readonly Opening[]
  /** Milliseconds. */
  readonly reference: readonly number[]
  readonly empty: RendererMemory
  readonly key: number
}

function rowsOf(size: string, { times, reference, empty, key }: Measured): readonly Row[] {
  const apart = (of: (one: Opening) => number) => round(median(times.map(of)) - key)
  const firstPage = apart((one) => one.firstPage)
  const searchReady = apart((one) => one.searchReady)
  const against = round(median(reference) / 1_000, 3)
  const [memory] = times.map((one) => one.memory).sort((a, b) => b.all - a.all)
  if (memory === undefined) throw new Error('Nothing was opened')
  return [
    {
      name: `unlock to first page, ${size} incidents, key derivation (${round(key)} s) apart`,
      value: firstPage,
      unit: 's',
      reference: { name: 'SQLCipher: open, count, first 50', value: against },
      ratio: round(firstPage / against),
      goal: '<= 1.0x',
      meets: firstPage <= against,
      n: openings,
    },
    {
      ...alone,
      name: `unlock to the first answer to words, ${size}`,
      value: searchReady,
      unit: 's',
      goal: '<= 1.2 s',
      meets: searchReady <= 1.2,
      n: openings,
    },
    {
      name: `renderer, ${size} (of it ${memory.program} MB the browser's own program)`,
      value: memory.all,
      unit: 'MB',
      reference: { name: `an empty page (of it ${empty.program} MB)`, value: empty.all },
      ratio: round(memory.all / empty.all),
      goal: '<= 300 MB',
      meets: memory.all <= 300,
      n: openings,
    },
  ]
}

async function keySeconds(workspace: string): Promise<number> {
  const { candidates } = await readHeaders(realFiles, workspace)
  const [slot] = candidates.flatMap(passphraseSlots)
  if (!slot) throw new Error('The bench made a workspace without a passphrase')
  const start = performance.now()
  await passphraseKey(benchPassphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  return (performance.now() - start) / 1_000
}
