/*
 * Owns the step from the unpacked files of a backup to a workspace of its own: everything is verified with the keys, a
 * journal under a new name begins, and every stored file is held against the hash of its intake.
 */
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { checkpointsFolder, journalFolder } from './folders.ts'
import { checkpointSigner } from './journal/checkpoint.ts'
import { noFold } from './journal/stage-commit.ts'
import { Journal } from './journal/journal.ts'
import { originOfCopy } from './journal/origin.ts'
import { slices, type Breathe } from './journal/slices.ts'
import { Witness } from './journal/witness.ts'
import { readHeaders, writeHeaders, type FoundHeaders } from './keys/header-files.ts'
import { sealHeader } from './keys/header.ts'
import type { WorkspaceHeader } from './keys/header-schema.ts'
import { signingKeyOf } from './keys/signing-key.ts'
import { zeroSecrets, type Secrets } from './keys/slot.ts'
import { openUnlocked } from './open-unlocked.ts'
import type { VaultSetup } from './setup.ts'
import { refuse } from './storage/refusal.ts'
import type { Unlocked } from './unlock.ts'
import { verifyJournal, type VerifiedJournal } from './verify-journal.ts'
import type { JournalHead } from '#shared/ipc/records.ts'

export interface Copy {
  readonly folder: string
  /** What the backup says of its journal. */
  readonly said: { readonly workspaceId: string; readonly origin: string } & JournalHead
  readonly unlock: (headers: FoundHeaders) => Promise<Unlocked>
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (itemsDone: number, items: number) => void
}

export interface SettledCopy {
  readonly origin: string
  /** References of the items whose bytes are not what was taken in, or are not there: that was so in the backup. */
  readonly lacking: readonly string[]
  readonly intact: number
}

/** Refuses, whatever is amiss but the bytes of single items: those are told, and in quarantine from then on. */
export async function settleCopy(copy: Copy, setup: VaultSetup): Promise<SettledCopy> {
  const headers = await readHeaders(setup.files, copy.folder)
  const unlocked = await copy.unlock(headers)
  const breathe = slices({ kind: 'now' }, copy.signal ?? new AbortController().signal)
  try {
    const header = await beginAnew(copy, unlocked, setup, breathe)
    return await checkedEvidence(copy, { ...unlocked, header }, setup, breathe)
  } catch (error) {
    if (copy.signal?.aborted) refuse('cancelled', 'Restoring was cancelled. Nothing was kept of it.')
    throw error
  } finally {
    zeroSecrets(unlocked.secrets)
  }
}

async function beginAnew(copy: Copy, { header, secrets }: Unlocked, setup: VaultSetup, breathe: Breathe) {
  const { files, clock, newId } = setup
  const { workspaceId, origin: parent } = header
  const key = signingKeyOf(secrets.seed)
  const place = {
    files,
    folder: journalFolder(copy.folder),
    workspaceId,
    dataKey: secrets.dataKey,
    origin: parent,
  }
  const witness = new Witness(files, checkpointsFolder(copy.folder))
  const verified = await verifyJournal(place, witness, key.publicKey, undefined, breathe)
  const { state } = verified
  const analyst = writerOf(copy, header, verified)
  const origin = originOfCopy(workspaceId)
  const device = newId()
  const journal = new Journal({
    place,
    state,
    actor: analyst.id,
    device,
    clock,
    signCheckpoint: checkpointSigner(origin, key),
    bearWitness: (checkpoint) => witness.keep(checkpoint, { durable: true }),
    beginFold: noFold,
    happened: [],
  })
  const body = { event: 'restored' as const, origin, parent: { origin: parent, ...state.head } }
  try {
    await journal.append(
      [{ type: 'log', subject: { kind: 'workspace', id: workspaceId }, body }],
      clock.now(),
    )
  } finally {
    await journal.close()
  }
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const begun = sealHeader(secrets.dataKey, { ...content, origin, device })
  await writeHeaders(files, copy.folder, begun)
  return begun
}

/** Refuses a journal that is damaged or not the one that the backup speaks of, and whoever may not write in it. */
function writerOf(
  { said }: Copy,
  header: WorkspaceHeader,
  { state, tail, analyst, damage }: VerifiedJournal,
): StoredRecord<'analyst'> {
  const { size, root } = state.head
  const isSaid =
    header.workspaceId === said.workspaceId &&
    header.origin === said.origin &&
    size === said.size &&
    root === said.root
  if (tail || !isSaid || damage.length > 0 || !analyst)
    return refuse(
      'damaged',
      'The journal in the backup is not the one that the backup speaks of. Nothing was restored.',
      { next: 'Use another backup.' },
    )
  if (analyst.body.role === 'viewer')
    refuse(
      'read-only',
      'You are a viewer in this workspace, so you cannot restore it. Nothing was restored.',
      {
        next: 'Ask an analyst of this workspace to do it.',
      },
    )
  return analyst
}

/** Opens the copy as it will be opened from now on, and leaves a fixity check of every item in its custody. */
async function checkedEvidence(
  { folder, signal, onProgress }: Copy,
  { header, secrets }: Unlocked,
  setup: VaultSetup,
  breathe: Breathe,
): Promise<SettledCopy> {
  const opening = {
    folder,
    header,
    secrets: copyOf(secrets),
    copiesAgree: true,
    breathe,
    unlockFolder: () => undefined,
  }
  const vault = await openUnlocked(opening, setup).catch((error: unknown) => {
    zeroSecrets(opening.secrets) // else the vault does it when it is closed
    throw error
  })
  try {
    if (vault.mode.kind === 'read-only') throw new Error('The copy was verified and does not open')
    const references = new Map<string, string>()
    for await (const { id, reference } of vault.records('evidence')) references.set(id, reference)
    const checked = await vault.evidence.checkFixity([...references.keys()], {
      why: 'after a restore',
      ...(signal === undefined ? {} : { signal }),
      onProgress: (done) => onProgress?.(done, references.size),
    })
    if (!checked.ok) return refuse(checked.failure.code, checked.failure.message)
    if (checked.value.cancelled) refuse('cancelled', 'Restoring was cancelled. Nothing was kept of it.')
    const { intact, failed, unread } = checked.value
    return {
      origin: header.origin,
      intact: intact.length,
      lacking: [...failed, ...unread].map((id) => references.get(id) ?? id),
    }
  } finally {
    await vault.close()
  }
}

const copyOf = ({ dataKey, seed }: Secrets): Secrets => ({ dataKey: dataKey.slice(), seed: seed.slice() })
