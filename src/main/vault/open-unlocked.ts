/*
 * Owns the step from keys in hand to an open vault: verify first and write nothing; then mend what an
 * interrupted session left; then put the parts together.
 */
import type { VaultMode } from '#shared/journal/damage.ts'
import { Roster } from './analysts/roster.ts'
import { Backups } from './backups.ts'
import { Drafts } from './drafts.ts'
import { Custodian } from './evidence/custodian.ts'
import { HandOvers } from './hand-overs.ts'
import { Evidence } from './evidence/evidence-store.ts'
import { clearOrphans } from './evidence/orphans.ts'
import { checkpointsFolder, evidenceFolder, journalFolder } from './folders.ts'
import { checkpointSigner } from './journal/checkpoint.ts'
import { Journal } from './journal/journal.ts'
import { movedTails, moveTornTail } from './journal/torn-tail.ts'
import { Witness } from './journal/witness.ts'
import { writeHeaders } from './keys/header-files.ts'
import { signingKeyOf } from './keys/signing-key.ts'
import { zeroSecrets } from './keys/slot.ts'
import { subKey } from './keys/sub-key.ts'
import { Ledger } from './ledger.ts'
import { Reviews } from './reviews.ts'
import type { VaultSetup } from './setup.ts'
import { SpaceKeeper } from './storage/space-keeper.ts'
import { clearParts } from './storage/write-atomically.ts'
import type { Unlocked } from './unlock.ts'
import { UnlockedVault } from './unlocked-vault.ts'
import type { OpeningNotice } from './vault.ts'
import { Verification } from './verification.ts'
import { verifyJournal, type VerifiedJournal } from './verify-journal.ts'

export interface Opening extends Unlocked {
  readonly folder: string
  readonly copiesAgree: boolean
  /** Lets go of the folder. */
  readonly unlockFolder: () => void
}

export async function openUnlocked(opening: Opening, given: VaultSetup): Promise<UnlockedVault> {
  const { folder, header, secrets } = opening
  const space = new SpaceKeeper(given.files, folder, given.reserveBytes)
  const setup = { ...given, files: space.files }
  const { files, clock } = setup
  const { workspaceId, origin, device } = header
  const { dataKey } = secrets
  const signingKey = signingKeyOf(secrets.seed)
  const place = { files, folder: journalFolder(folder), workspaceId, dataKey, origin }
  const witness = new Witness(files, checkpointsFolder(folder))
  const verified = await verifyJournal(place, witness, signingKey.publicKey)
  const { state, index, analyst } = verified

  const { notices, happened } = await mend(opening, verified, witness, setup)
  const { drafts, setAside } = await Drafts.open({
    files,
    folder,
    workspaceId,
    key: subKey(dataKey, 'drafts'),
    author: analyst.id,
    clock,
  })
  if (setAside) notices.push({ kind: 'drafts-set-aside' })

  const journal = new Journal({
    place,
    state,
    actor: analyst.id,
    device,
    clock,
    signCheckpoint: checkpointSigner(origin, signingKey),
    bearWitness: (checkpoint) => witness.keep(checkpoint),
    fold: (seq, entry, body) => index.fold(seq, entry, body),
    happened,
  })
  const mode: VaultMode =
    analyst.body.role === 'viewer' ? { kind: 'read-only', reason: { kind: 'viewer' } } : { kind: 'writable' }
  const ledger = new Ledger({ journal, index, actor: analyst.id, mode, clock, space })
  const roster = new Roster({ ledger, secrets, folder, setup })
  await roster.mend()
  if (mode.kind === 'writable') await space.hold()
  const custodian = new Custodian(ledger, setup.newId)
  const evidence = new Evidence({ files, folder: evidenceFolder(folder), dataKey, custodian })
  return new UnlockedVault({
    workspaceId,
    folder,
    analyst,
    readsideKey: subKey(dataKey, 'readside'),
    notices,
    ledger,
    custodian,
    handOvers: new HandOvers(ledger, setup.newId, workspaceId),
    evidence,
    backups: new Backups({ files, folder, dataKey, ledger, evidence }),
    drafts,
    roster,
    reviews: new Reviews(ledger, setup.newId),
    space,
    verification: new Verification({ place, state, witness, ledger }),
    release: releaseOf(opening, verified, witness),
  })
}

function releaseOf({ secrets, unlockFolder }: Opening, { state }: VerifiedJournal, witness: Witness) {
  const sizeAtOpening = state.size
  return async () => {
    // The disk may have had no time for the last witness yet; without it the journal still stands.
    if (state.size > sizeAtOpening)
      await witness.keep(state.checkpoint, { durable: true }).catch(() => undefined)
    zeroSecrets(secrets)
    unlockFolder()
  }
}

async function mend(opening: Opening, verified: VerifiedJournal, witness: Witness, { files }: VaultSetup) {
  const { folder, header } = opening
  const { index, tail, state } = verified
  const notices: OpeningNotice[] = []
  if (tail) await moveTornTail(files, journalFolder(folder), tail)
  const tails = await movedTails(files, journalFolder(folder))
  const happened = tails.filter(({ segment }) => !index.knowsMovedTail(segment))
  for (const { segment, bytes } of happened)
    notices.push({ kind: 'tail-moved', file: `journal/torn-${segment}`, bytes })
  if (!opening.copiesAgree) {
    await writeHeaders(files, folder, header)
    notices.push({ kind: 'header-copy-restored' })
  }
  if (verified.witnessIsBehind) await witness.keep(state.checkpoint)
  for (const part of [folder, checkpointsFolder(folder)]) await clearParts(files, part)
  const present = await clearOrphans(files, evidenceFolder(folder), index, tails.length > 0)
  const missing = [...index.blobs]
    .filter(([blobId]) => !present.has(blobId))
    .map(([, evidenceId]) => evidenceId)
  if (missing.length > 0) notices.push({ kind: 'evidence-missing', evidenceIds: missing })
  return { notices, happened }
}
