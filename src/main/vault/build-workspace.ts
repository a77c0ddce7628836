import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { analystBodyOf } from './analysts/new-analyst.ts'
import { putOf } from './evidence/custodian.ts'
import { checkpointsFolder, evidenceFolder, journalFolder } from './folders.ts'
import { checkpointSigner } from './journal/checkpoint.ts'
import { noFold } from './journal/stage-commit.ts'
import { Journal } from './journal/journal.ts'
import { originOf } from './journal/origin.ts'
import { JournalState } from './journal/state.ts'
import { Witness } from './journal/witness.ts'
import { writeHeaders } from './keys/header-files.ts'
import { sealHeader } from './keys/header.ts'
import { headerMagic } from './keys/header-schema.ts'
import { signingKeyOf } from './keys/signing-key.ts'
import { wrapSecrets } from './keys/slot.ts'
import { firstVersion } from './records/prepare-commit.ts'
import { ReferenceCounters, referenceSeries } from './records/reference.ts'
import { costOf, type VaultSetup } from './setup.ts'
import { systemCode } from './storage/failure-of.ts'
import { refuseLongPath } from './storage/lock.ts'
import { refuse } from './storage/refusal.ts'
import { ensureFolder, removeWithContents } from './storage/whole-folders.ts'
import type { Unlocked } from './unlock.ts'

export interface NewWorkspace {
  readonly folder: string
  readonly analystName: string
  readonly organisation: string
  readonly passphrase: string
}

/**
 * Builds the workspace in a folder beside its place and moves it there when whole and synced: a crash at any
 * moment leaves either no workspace of that name or a complete one.
 */
export async function buildWorkspace(request: NewWorkspace, setup: VaultSetup): Promise<Unlocked> {
  const { files } = setup
  const parent = path.dirname(path.resolve(request.folder))
  refuseLongPath(request.folder)
  await assertFree(request.folder, setup)
  const made = await newHeader(request, setup)
  await ensureFolder(files, parent)
  await clearAbandoned(parent, setup)
  const building = path.join(parent, buildingName(setup))
  let madeIn = building
  try {
    await fill(building, made, setup)
    await takePlace(building, request.folder, setup)
    madeIn = request.folder
    await files.syncFolder(parent)
  } catch (error) {
    await removeWithContents(files, madeIn).catch(() => {
      if (madeIn === request.folder)
        refuse('io', 'The workspace was made, but the disk failed before it was sure to last.', {
          next: 'Check the disk, then open the workspace with its passphrase.',
        })
    })
    throw error // the first one is the one to tell
  }
  return made
}

/** Gives a folder its name; an empty one that has it makes room. */
export async function takePlace(
  building: string,
  folder: string,
  { files }: Pick<VaultSetup, 'files'>,
): Promise<void> {
  await files.removeEmptyFolder(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error
  })
  await files.rename(building, folder)
}

/** It says when it was begun, so that one that a crash left can be told from one that is just being built. */
const buildingName = ({ clock }: VaultSetup): string =>
  `.${Date.parse(clock.now()).toString(36)}-${randomBytes(8).toString('hex')}.building`

/** Building takes seconds. */
const abandonedAfterMs = 10 * 60_000

/** Clears what a crash left of a workspace that never came to be: nobody was told of it, and nothing was saved in it. */
async function clearAbandoned(parent: string, { files, clock }: VaultSetup): Promise<void> {
  for (const { name, kind } of await files.list(parent)) {
    const [, begun] = /^\.([0-9a-z]{1,11})-[0-9a-f]{16}\.building$/.exec(name) ?? []
    if (begun === undefined || kind !== 'folder') continue
    const age = Math.abs(Date.parse(clock.now()) - Number.parseInt(begun, 36))
    if (age > abandonedAfterMs)
      await removeWithContents(files, path.join(parent, name)).catch(() => undefined) // no reason not to build another
  }
}

/** Refuses a place where something is already. */
export async function assertFree(folder: string, { files }: Pick<VaultSetup, 'files'>): Promise<void> {
  const items = await files.list(folder).catch((error: unknown) => {
    const code = systemCode(error)
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR')
      return refuse('exists', 'There is a file of that name. Nothing was changed.', elsewhere)
    throw error
  })
  if (items.length > 0)
    refuse('exists', 'There is something in that folder already. Nothing was changed.', elsewhere)
}

const elsewhere = { next: 'Choose another name or an empty folder.' }

type Made = Unlocked & { readonly analyst: StoredRecord<'analyst'> }

async function newHeader(request: NewWorkspace, setup: VaultSetup): Promise<Made> {
  const secrets = { dataKey: Uint8Array.from(randomBytes(32)), seed: Uint8Array.from(randomBytes(32)) }
  const analyst = analystOf(request, signingKeyOf(secrets.seed).publicKey, setup)
  const workspaceId = setup.newId()
  const place = { slotId: analyst.id, workspaceId, cost: await costOf(setup) }
  const header = sealHeader(secrets.dataKey, {
    magic: headerMagic,
    workspaceId,
    device: setup.newId(),
    createdAt: setup.clock.now(),
    origin: originOf(workspaceId),
    slots: [await wrapSecrets(secrets, request.passphrase, place)],
  })
  return { header, secrets, analyst }
}

function analystOf(
  request: NewWorkspace,
  publicKey: Uint8Array,
  { clock, newId }: VaultSetup,
): StoredRecord<'analyst'> {
  const { analystName: name, organisation, passphrase } = request
  const checked = analystBodyOf({ name, organisation, role: 'analyst', passphrase }, publicKey)
  if ('issues' in checked)
    return refuse('invalid', 'The workspace cannot be created like this. Nothing was written.', {
      issues: checked.issues.map(({ path, key }) => ({
        path: path.map((step) => (step === 'name' ? 'analystName' : step)),
        key,
      })),
    })
  const now = clock.now()
  const draft = { kind: 'analyst' as const, id: newId(), body: checked.body }
  return firstVersion(draft, new ReferenceCounters().next(referenceSeries(draft, now)), {
    now,
    actor: draft.id,
  })
}

async function fill(
  folder: string,
  { header, secrets, analyst }: Made,
  { files, clock }: VaultSetup,
): Promise<void> {
  await files.makeFolder(folder)
  for (const part of [journalFolder(folder), evidenceFolder(folder), checkpointsFolder(folder)])
    await files.makeFolder(part)
  // Made here, so that opening adds no file: see storage/lock.ts.
  await (await files.open(path.join(folder, 'lock'), 'create')).close()
  await writeHeaders(files, folder, header)
  const witness = new Witness(files, checkpointsFolder(folder))
  const journal = new Journal({
    place: {
      files,
      folder: journalFolder(folder),
      workspaceId: header.workspaceId,
      dataKey: secrets.dataKey,
      origin: header.origin,
    },
    state: new JournalState(header.origin),
    actor: analyst.id,
    device: header.device,
    clock,
    signCheckpoint: checkpointSigner(header.origin, signingKeyOf(secrets.seed)),
    bearWitness: (checkpoint) => witness.keep(checkpoint, { durable: true }),
    beginFold: noFold,
    happened: [],
  })
  await journal.append([putOf(analyst)], analyst.createdAt)
  await journal.close()
  await files.syncFolder(folder)
}
