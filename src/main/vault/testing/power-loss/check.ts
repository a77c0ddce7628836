import { createHash } from 'node:crypto'
import path from 'node:path'
import type { JournalHead } from '#shared/ipc/records.ts'
import { isBlobId } from '../../evidence/blob-paths.ts'
import { readHeaders } from '../../keys/header-files.ts'
import { createWorkspace, openWorkspace } from '../../open.ts'
import { unlock } from '../../unlock.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'
import { incidentDraft } from '../records.ts'
import { frugal, codeOf } from '../workspace.ts'
import { PowerLossDisk } from './disk.ts'
import { isToldTruly } from '../told-of-keys.ts'
import { durableOf, type CrashState } from './states.ts'
import { requestFor, workspaceName, type CrashPoint } from './story.ts'

/**
 * Opens what a power loss left, as its owner would, and answers what is wrong with it: nothing, if all that was answered
 * is there, nothing is half there, and the work goes on and lasts.
 */
export async function wrongWith(
  { tree }: CrashState,
  point: CrashPoint,
  heads: readonly JournalHead[],
  parent: string,
): Promise<string | undefined> {
  const disk = new PowerLossDisk(parent, tree())
  const folder = path.join(parent, workspaceName)
  const vault = await openAsOwner(folder, disk, point)
  if (typeof vault === 'string') return vault
  try {
    const wrong = (await wrongInside(vault, disk, point, heads)) ?? (await wrongOnDisk(vault, disk, folder))
    if (wrong !== undefined) return wrong
    for (const words of point.before.others) await unlock(await readHeaders(disk, folder), words)
    return await wrongLater(vault, disk, parent, point)
  } finally {
    await vault.close()
  }
}

/** What a crash left of building a workspace is taken for abandoned some minutes later. */
const anHourLater = { now: () => new Date(Date.now() + 3_600_000).toISOString() }

async function openAsOwner(
  folder: string,
  files: PowerLossDisk,
  { before, after }: CrashPoint,
): Promise<UnlockedVault | string> {
  const opened = await openWorkspace(folder, after.passphrase, { files, ...frugal })
  if (opened.ok) return opened.value
  if (opened.failure.code === 'not-found' && before.head < 0) {
    const created = await createWorkspace(requestFor(folder), { files, ...frugal, clock: anHourLater })
    return created.ok ? created.value : `cannot be created any more: ${created.failure.message}`
  }
  if (before.passphrase !== after.passphrase) {
    const byOldWords = await openWorkspace(folder, before.passphrase, { files, ...frugal })
    if (byOldWords.ok) return byOldWords.value
  }
  return `does not open: ${opened.failure.code}, ${opened.failure.message}`
}

const notReadable = new Set<string | undefined>(['deleted', 'given-up'])

async function wrongInside(
  vault: UnlockedVault,
  disk: PowerLossDisk,
  point: CrashPoint,
  heads: readonly JournalHead[],
): Promise<string | undefined> {
  if (vault.notices.some(({ kind }) => kind === 'drafts-set-aside' || kind === 'evidence-missing'))
    return `comes with ${JSON.stringify(vault.notices)}`
  const { size, root } = vault.head
  const { before, after } = point
  const allowed = heads.slice(Math.max(0, before.head), after.head + 1)
  // The head is that of all entries and their bodies, so an equal one means that every record is as it was saved.
  const isAnswered = allowed.some((head) => head.size === size && head.root === root)
  if (before.head >= 0 && !isAnswered && !(await isSettled(vault, disk, point, allowed)))
    return `stands at entry ${size}, and was answered for ${allowed.map((head) => head.size).join(' or ')}`
  const { items } = await vault.read(-1, size + 1)
  if (items.length !== size) return `gives ${items.length} of its ${size} entries`
  const drafts = JSON.stringify(await vault.drafts.list())
  if (before.head >= 0 && drafts !== before.drafts && drafts !== after.drafts)
    return `keeps the drafts ${drafts}`
  for await (const { id, reference, body } of vault.records('evidence')) {
    if (notReadable.has(vault.custodian.standing(id)?.kind)) continue
    const sha256 = createHash('sha256')
    for await (const piece of vault.evidence.read(id)) sha256.update(piece)
    if (sha256.digest('hex') !== body.file.sha256) return `${reference} reads back as something else`
  }
  return undefined
}

/** Whether all that stands behind one of these heads is how a change of keys ended, which the opening has entered. */
async function isSettled(
  vault: UnlockedVault,
  disk: PowerLossDisk,
  { before, after }: CrashPoint,
  allowed: readonly JournalHead[],
): Promise<boolean> {
  const { size: end } = vault.head
  const earlier = allowed.filter(({ size }) => size < end && size >= end - 2) // a tail that was moved may be told too
  const heads = await vault.heads({ sizes: earlier.map(({ size }) => size) })
  if (!heads.ok) return false
  const rootAt = (size: number) => Buffer.from(heads.value.rootAt(size)).toString('hex')
  if (!earlier.some(({ size, root }) => root === rootAt(size))) return false
  const headers = await readHeaders(disk, vault.folder)
  const opened = await unlock(headers, after.passphrase).catch(() => unlock(headers, before.passphrase))
  return (await isToldTruly({ folder: vault.folder, ...opened }, disk)) === 'true'
}

/** Nothing half-made may stay, and no evidence that no record speaks of, except for what a moved tail may speak of. */
async function wrongOnDisk(
  vault: UnlockedVault,
  disk: PowerLossDisk,
  folder: string,
): Promise<string | undefined> {
  const spokenOf = new Set<string>()
  for await (const { id, body } of vault.records('evidence'))
    if (vault.custodian.standing(id)?.kind !== 'deleted') spokenOf.add(body.file.blobId)
  const names = await namesBelow(disk, path.dirname(folder))
  const hasMovedTail = names.some((name) => name.includes('/torn-'))
  const left = names.find(
    (name) =>
      /\.part$|\/incoming-|\.building/.test(name) ||
      (isBlobId(path.basename(name)) && !hasMovedTail && !spokenOf.has(path.basename(name))),
  )
  return left === undefined ? undefined : `is left with ${left}`
}

async function namesBelow(disk: PowerLossDisk, folder: string): Promise<readonly string[]> {
  const items = await disk.list(folder)
  const below = await Promise.all(
    items.map(async ({ name, kind }) => [
      path.join(folder, name),
      ...(kind === 'folder' ? await namesBelow(disk, path.join(folder, name)) : []),
    ]),
  )
  return below.flat()
}

/** What is saved after the opening must outlast a power loss right after the answer. */
async function wrongLater(
  vault: UnlockedVault,
  disk: PowerLossDisk,
  parent: string,
  point: CrashPoint,
): Promise<string | undefined> {
  const draft = incidentDraft({ title: 'after the power loss' })
  const saved = await vault.commit({ records: [draft] })
  if (!saved.ok) return `does not save any more: ${saved.failure.message}`
  const { size } = vault.head
  const durable = durableOf(disk)
  await vault.close()
  const again = await openAsOwner(path.join(parent, workspaceName), new PowerLossDisk(parent, durable), point)
  if (typeof again === 'string') return `after being opened and saved to, ${again}`
  try {
    const found = await again.record('incident', draft.id)
    return found && again.head.size === size
      ? undefined
      : `lost what was saved after the opening (${codeOf(saved)})`
  } finally {
    await again.close()
  }
}
