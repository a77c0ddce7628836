import { createHash } from 'node:crypto'
import { readHeaders } from '../../keys/header-files.ts'
import { zeroSecrets } from '../../keys/slot.ts'
import { openWorkspace } from '../../open.ts'
import { settle } from '../../storage/refusal.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import { unlock } from '../../unlock.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'
import { firstWords } from '../power-loss/story.ts'
import { frugal, valueOf } from '../workspace.ts'
import { isToldTruly } from '../told-of-keys.ts'
import { borysWords, newWords, virasWords } from './prepared.ts'

/** What there is to lose or to leave half done. How often a thing was tried is told by the journal and is not compared. */
export interface Content {
  readonly incidents: readonly string[]
  readonly evidence: readonly string[]
  readonly drafts: readonly string[]
  readonly analysts: readonly string[]
  /** The passphrases that open. */
  readonly opens: readonly string[]
  /** Names of the organisations whose key opens. */
  readonly organisations: readonly string[]
  /** Whether what the journal tells of changes of keys fits what opens. */
  readonly keysTold: 'true' | 'open' | 'untrue'
}

/** Of an open vault all but who can open it, which is asked of the disk. */
export async function contentOf(vault: UnlockedVault, disk: FileLayer): Promise<Content> {
  const content = { incidents: [] as string[], evidence: [] as string[], analysts: [] as string[] }
  for await (const { rev, body } of vault.records('incident')) content.incidents.push(`${rev} ${body.title}`)
  for await (const { id, rev, body } of vault.records('evidence')) {
    const standing = vault.custodian.standing(id)?.kind ?? ''
    content.evidence.push(`${rev} ${body.title} ${standing} ${await bytesOf(vault, id)}`)
  }
  for await (const { body } of vault.records('analyst'))
    content.analysts.push(`${body.name}${body.active ? '' : ' retired'}`)
  const drafts = (await vault.drafts.list()).map(({ draft: { body } }) =>
    typeof body['title'] === 'string' ? body['title'] : '',
  )
  const opens = await wordsThatOpen(disk, vault.folder)
  const organisations = valueOf(await vault.organisations.list()).map(({ name }) => name)
  const keysTold = await toldIn(disk, vault.folder, opens)
  // How a change ended may be told later, as long as nobody has opened the workspace again.
  return { ...content, drafts, opens, organisations, keysTold: keysTold === 'open' ? 'true' : keysTold }
}

async function toldIn(disk: FileLayer, folder: string, opens: readonly string[]) {
  const { header, secrets } = await unlock(await readHeaders(disk, folder), opens[0] ?? '')
  return isToldTruly({ folder, header, secrets }, disk)
}

async function bytesOf(vault: UnlockedVault, id: string): Promise<string> {
  const read = await settle(async () => {
    const sha256 = createHash('sha256')
    for await (const piece of vault.evidence.read(id)) sha256.update(piece)
    return { ok: true, value: sha256.digest('hex') }
  })
  return read.ok ? read.value : read.failure.message
}

async function wordsThatOpen(disk: FileLayer, folder: string): Promise<readonly string[]> {
  const headers = await readHeaders(disk, folder)
  const opening: string[] = []
  for (const words of [firstWords, newWords, borysWords, virasWords]) {
    const opened = await settle(async () => ({ ok: true, value: await unlock(headers, words) }))
    if (!opened.ok) continue
    zeroSecrets(opened.value.secrets)
    opening.push(words)
  }
  return opening
}

/** Opened with whichever of the founder's words open it. */
export async function openAsFounder(files: FileLayer, folder: string): Promise<UnlockedVault> {
  const byFirst = await openWorkspace(folder, firstWords, { files, ...frugal })
  return byFirst.ok ? byFirst.value : valueOf(await openWorkspace(folder, newWords, { files, ...frugal }))
}

export async function contentWhenOpened(disk: FileLayer, folder: string): Promise<Content> {
  const vault = await openAsFounder(disk, folder)
  try {
    const content = await contentOf(vault, disk)
    return { ...content, keysTold: await toldIn(disk, folder, content.opens) }
  } finally {
    await vault.close()
  }
}
