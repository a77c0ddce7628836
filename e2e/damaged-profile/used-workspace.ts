import { cp } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { fillWithSample } from '#main/session/sample.ts'
import { createWorkspace, openWorkspace } from '#main/vault/open.ts'
import { cheapest } from '#main/vault/testing/cheapest.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Result } from '#shared/lib/result.ts'
import { fillWorkspace } from '../../bench/large-workspace.ts'
import { passphrase } from '../support/test.ts'
import { openWith } from './opening.ts'

/** With three sources each: enough for the columns to be stored as files of their own. */
const incidents = 40

/** Long enough that the rows do not all fit into what a store keeps for later. */
const longText = 'Made up to be long. '.repeat(900)

export interface UsedWorkspace {
  readonly folder: string
  /** Its profile as an earlier closing left it. */
  readonly older: string
  /** Of its journal. */
  readonly entries: number
}

/** A workspace that was filled, and twice changed, opened, changed while it was open, and closed. */
export async function usedWorkspace(
  window: ReadonlyMap<string, Buffer>,
  parent: string,
): Promise<UsedWorkspace> {
  const folder = path.join(parent, 'used')
  const older = path.join(parent, 'older')
  const made = await createWorkspace(
    { folder, analystName: 'A', organisation: '', passphrase },
    { kdf: cheapest },
  )
  await closing(valueOf(made), async (vault) => {
    valueOf(await fillWithSample(vault, '2026-11-23T09:00:00.000Z'))
    await fillWorkspace(vault, incidents)
  })
  await session(window, folder, ['first'])
  await cp(path.join(folder, 'profile'), older, { recursive: true })
  // So many that the columns are written down again.
  await closing(valueOf(await openWorkspace(folder, passphrase)), async (vault) => {
    for (const word of ['second', 'third', 'fourth']) await retitle(vault, word)
  })
  const entries = await session(window, folder, ['fifth', 'sixth', 'seventh'])
  return { folder, older, entries }
}

/** Opens it, changes some of it and closes it; answers with how far the journal went. */
async function session(
  window: ReadonlyMap<string, Buffer>,
  folder: string,
  words: readonly string[],
): Promise<number> {
  const { app, readBack } = valueOf(await openWith(window, folder))
  valueOf(await readBack)
  const { vault } = app.app.session
  for (const word of words) await retitle(vault, word)
  const { size } = vault.head
  await followed(app.page(), size)
  await app.quit()
  return size
}

const followed = (page: Page, size: number): Promise<void> =>
  page.evaluate((until) => (Reflect.get(window, 'followed') as (size: number) => Promise<void>)(until), size) // see asking-page.ts

/** A new version of every incident. */
async function retitle(vault: Vault, word: string): Promise<void> {
  const incidentsNow = await Array.fromAsync(vault.records('incident'))
  for (const { id, kind, rev, body } of incidentsNow) {
    const records = [
      { kind, id, baseRev: rev, body: { ...body, title: `${body.title} ${word}`, assessment: longText } },
    ]
    valueOf(await vault.commit({ records, reason: 'Made up.' }))
  }
}

async function closing(vault: Vault, work: (vault: Vault) => Promise<void>): Promise<void> {
  try {
    await work(vault)
  } finally {
    await vault.close()
  }
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
