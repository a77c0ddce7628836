/*
 * Owns the step from keys in hand to an open vault: verify first and write nothing; then mend what an
 * interrupted session left; then put the parts together.
 */
import { createHash } from 'node:crypto'
import { signForSsh } from '#shared/dossier/ssh-signature.ts'
import type { VaultMode } from '#shared/journal/damage.ts'
import { KeySlots } from './analysts/key-slots.ts'
import type { Newcomer } from './analysts/new-analyst.ts'
import { Organisations } from './analysts/organisations.ts'
import { OwnKeys } from './analysts/own-keys.ts'
import { Roster } from './analysts/roster.ts'
import { Backups } from './backups.ts'
import { Drafts } from './drafts.ts'
import { Custodian } from './evidence/custodian.ts'
import { HandOvers } from './dossiers/hand-overs.ts'
import { DossierVersions } from './dossiers/versions.ts'
import { Evidence, type EvidencePlace } from './evidence/evidence-store.ts'
import { checkpointsFolder, evidenceFolder, journalFolder } from './folders.ts'
import { HeadFile } from './head-file/head-file.ts'
import { HeadKeeper } from './head-file/head-keeper.ts'
import { checkpointSigner } from './journal/checkpoint.ts'
import { Imports } from './imports/imports.ts'
import { BulkActions } from './bulk/bulk-actions.ts'
import { LogImports } from './logs/log-imports.ts'
import { Journal, type JournalOptions } from './journal/journal.ts'
import { Witness } from './journal/witness.ts'
import type { Breathe } from './journal/slices.ts'
import { signingKeyOf, type SigningKey } from './keys/signing-key.ts'
import { zeroSecrets } from './keys/slot.ts'
import { MapFiles } from './map-files/map-files.ts'
import { subKey } from './keys/sub-key.ts'
import { refuseStrangers } from './layout.ts'
import { Ledger } from './ledger.ts'
import { leaveUnmended, mend } from './mend.ts'
import { Outgoing } from './outgoing.ts'
import { Preferences } from './preferences.ts'
import { isFrozen } from './read-only.ts'
import { Reviews } from './reviews.ts'
import type { VaultSetup } from './setup.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { SpaceKeeper } from './storage/space-keeper.ts'
import type { Unlocked } from './unlock.ts'
import { UnlockedVault } from './unlocked-vault.ts'
import type { OpeningNotice, Vault } from './vault.ts'
import { Verification } from './verification.ts'
import { verifyJournal, type VerifiedJournal } from './verify-journal.ts'

export interface Opening extends Unlocked {
  readonly folder: string
  readonly copiesAgree: boolean
  /** Came in with the key of an organisation: is entered as an analyst, with the seed of these secrets. */
  readonly newcomer?: Newcomer
  /** Came in with a recovery key, to be given a new passphrase. */
  readonly isRecovery?: boolean
  /** The folder or its disk takes no writing. */
  readonly isReadOnly?: boolean
  /** Rejects when the opening is no longer wanted. */
  readonly breathe?: Breathe
  /** Lets go of the folder. */
  readonly unlockFolder: () => void
}

export async function openUnlocked(opening: Opening, given: VaultSetup): Promise<UnlockedVault> {
  const { folder, header, secrets, newcomer } = opening
  const space = new SpaceKeeper(given.files, folder, given.reserveBytes)
  const setup = { ...given, files: space.files }
  const { files, clock } = setup
  await refuseStrangers(files, folder)
  const { workspaceId, origin } = header
  const { dataKey } = secrets
  const signingKey = signingKeyOf(secrets.seed)
  const place = { files, folder: journalFolder(folder), workspaceId, dataKey, origin }
  const witness = new Witness(files, checkpointsFolder(folder))
  const journal = await openJournal(opening, given, { place, witness, signingKey })
  const { verified, analyst, mode, head, mayMend } = journal

  const { notices, happened } = mayMend
    ? await space.withReserve(() => mend(opening, verified, witness, setup))
    : await leaveUnmended(opening, verified, setup)
  const { drafts, preferences, setAside } = await openKept(opening, setup, { author: analyst.id, mayMend })
  notices.push(...notRead(setAside, preferences), ...lookingOnly(opening, mode))
  const mapFiles = await MapFiles.open({ files, folder, workspaceId, dataKey, clock }, mayMend)
  const outgoing = await openOutgoing(opening, given.files, setup.files)
  if (mayMend) notices.push(...leftOutside(await outgoing.clear()))

  const ledger = ledgerOf(
    { place, verified, witness, mode, happened, clock, space, onDamage: () => void head.distrust() },
    { actor: analyst.id, device: header.device, signingKey },
  )
  ledger.onAdvanced(() => head.advanced())
  const keyParts = { ledger, secrets, slots: new KeySlots({ files, folder, dataKey }), setup }
  const roster = new Roster(keyParts)
  await settleKeys(roster, ledger, { newcomer, mayMend })
  if (mode.kind === 'writable') await space.hold()
  const custodian = new Custodian(ledger, setup.newId)
  const keeping = { files, folder: evidenceFolder(folder), dataKey, custodian }
  const evidence = new Evidence(keeping)
  const { state } = verified
  return new UnlockedVault({
    workspaceId,
    folder,
    analyst,
    readsideKey: subKey(dataKey, 'readside'),
    notices,
    ledger,
    custodian,
    ...dossierParts(ledger, signingKey, setup, workspaceId),
    evidence,
    ...importParts({ keeping, evidence }, workspaceId, setup),
    backups: new Backups({ files, folder, dataKey, ledger, evidence, preferences, device: header.device }),
    drafts,
    outgoing,
    mapFiles,
    preferences,
    roster,
    ownKeys: new OwnKeys(keyParts),
    organisations: new Organisations(keyParts),
    reviews: new Reviews(ledger, setup.newId),
    space,
    verification: new Verification({ place, state, witness, ledger, head, isShortened: !mayMend }),
    release: releaseOf(opening, verified, { witness, ledger, head }),
  })
}

const sha512 = (bytes: Uint8Array): Uint8Array => createHash('sha512').update(bytes).digest()

function dossierParts(ledger: Ledger, key: SigningKey, { newId }: VaultSetup, workspaceId: string) {
  const sign = (message: Uint8Array) => signForSsh(message, key, sha512)
  const versions = new DossierVersions(ledger, newId, sign)
  return { versions, handOvers: new HandOvers(ledger, versions, newId, workspaceId) }
}

interface Keeping {
  readonly keeping: EvidencePlace
  readonly evidence: Evidence
}

function importParts({ keeping, evidence }: Keeping, workspaceId: string, { newId }: VaultSetup) {
  return {
    imports: new Imports(keeping, newId),
    logs: new LogImports(keeping, evidence, workspaceId, newId),
    bulk: new BulkActions(keeping.custodian.ledger, newId),
  }
}

/** What whoever came in cannot do where nothing is written. */
/** What was kept beside the journal and could not be read. */
function notRead(setAside: boolean, { unreadable }: Preferences): OpeningNotice[] {
  return [
    ...(setAside ? ([{ kind: 'drafts-set-aside' }] as const) : []),
    ...(unreadable ? ([{ kind: 'preferences-unreadable' }] as const) : []),
  ]
}

function lookingOnly({ isRecovery, newcomer }: Opening, mode: VaultMode): OpeningNotice[] {
  return [
    ...(isRecovery && isFrozen(mode) ? [{ kind: 'passphrase-unchanged' } as const] : []),
    ...(newcomer && mode.kind !== 'writable' ? [{ kind: 'not-entered' } as const] : []),
  ]
}

/** Enters whoever came in with the key of an organisation, and finishes what a crash left between journal and header. */
async function settleKeys(
  roster: Roster,
  ledger: Ledger,
  { newcomer, mayMend }: { readonly newcomer: Newcomer | undefined; readonly mayMend: boolean },
): Promise<void> {
  if (!mayMend) return
  try {
    if (newcomer) await roster.join(newcomer)
    await roster.mend()
  } catch (error) {
    await ledger.close().catch(() => undefined) // the first error is the one to tell
    throw error
  }
}

interface JournalParts {
  readonly place: JournalOptions['place']
  readonly witness: Witness
  readonly signingKey: SigningKey
}

/** The journal as it is found, who is at work in it, and what may be done with it. */
async function openJournal(
  { folder, newcomer, isReadOnly = false, breathe }: Opening,
  setup: VaultSetup,
  { place, witness, signingKey }: JournalParts,
) {
  // A head file is believed only where it can be removed when the journal proves to be damaged.
  const file = isReadOnly || setup.head === 'unused' ? undefined : new HeadFile(place, { ...setup, folder })
  const verified = await verifyJournal(place, witness, newcomer ? null : signingKey.publicKey, file, breathe)
  const analyst = analystOf(verified, newcomer, setup)
  const mode = modeOf(verified, analyst.role, isReadOnly)
  const head = new HeadKeeper(file, verified, setup, { isWritable: mode.kind === 'writable' })
  if (isDamaged(mode)) await head.distrust()
  const mayMend = !isReadOnly && (mode.kind === 'writable' || mode.reason.kind === 'viewer')
  return { verified, analyst, mode, head, mayMend }
}

function releaseOf(
  { secrets, unlockFolder }: Opening,
  { state }: VerifiedJournal,
  { witness, ledger, head }: { witness: Witness; ledger: Ledger; head: HeadKeeper },
) {
  const sizeAtOpening = state.size
  return async () => {
    try {
      // The disk may have had no time for the last witness yet; without it the journal still stands.
      if (state.size > sizeAtOpening && ledger.mode.kind === 'writable')
        await witness.keep(state.checkpoint, { durable: true }).catch(() => undefined)
      await head.close() // after the witness: one that is older makes the head useless
    } finally {
      zeroSecrets(secrets)
      unlockFolder()
    }
  }
}

interface LedgerParts extends Pick<JournalOptions, 'place' | 'happened' | 'clock' | 'onDamage'> {
  readonly verified: Pick<VerifiedJournal, 'state' | 'index'>
  readonly witness: Witness
  readonly mode: VaultMode
  readonly space: SpaceKeeper
}

interface Writer extends Pick<JournalOptions, 'actor' | 'device'> {
  readonly signingKey: SigningKey
}

/** The journal, ready to be written as this analyst. */
export function ledgerOf(parts: LedgerParts, { actor, device, signingKey }: Writer): Ledger {
  const { verified, witness, mode, clock, space, ...journalParts } = parts
  const { state, index } = verified
  const journal = new Journal({
    ...journalParts,
    state,
    actor,
    device,
    clock,
    signCheckpoint: checkpointSigner(parts.place.origin, signingKey),
    bearWitness: (checkpoint) => witness.keep(checkpoint),
    beginFold: () => index.begin(),
  })
  return new Ledger({ journal, index, actor, mode, clock, space })
}

/** Whose record lies behind the damage may still look: the key is theirs. So may a newcomer who cannot be entered. */
function analystOf(
  { analyst }: VerifiedJournal,
  newcomer: Newcomer | undefined,
  { newId }: VaultSetup,
): Vault['analyst'] {
  if (newcomer) {
    const { id, body } = newcomer
    return { id, name: body.name, organisation: body.organisation, role: body.role }
  }
  if (!analyst) return { id: newId(), name: '', organisation: '', role: 'viewer' }
  const { name, organisation, role } = analyst.body
  return { id: analyst.id, name, organisation, role }
}

/** A viewer is one wherever the workspace lies and whatever befell it: neither a damaged copy nor a disk lets them export. */
function modeOf(
  { damage, state }: VerifiedJournal,
  role: Vault['analyst']['role'],
  isReadOnly: boolean,
): VaultMode {
  const maySave = role !== 'viewer'
  const only = { kind: 'read-only', mayTakeOut: maySave } as const
  if (damage.length > 0)
    return { ...only, reason: { kind: 'damaged', lastGood: state.size - 1, damage: [...damage] } }
  if (!maySave) return { ...only, reason: { kind: 'viewer' } }
  return isReadOnly ? { ...only, reason: { kind: 'medium' } } : { kind: 'writable' }
}

const openOutgoing = (
  { folder, header: { workspaceId }, secrets }: Opening,
  outside: FileLayer,
  files: FileLayer,
): Promise<Outgoing> =>
  Outgoing.open({ files, outside, folder, workspaceId, key: subKey(secrets.dataKey, 'outgoing') })

/** What only keys open is looked for again and again, and troubles nobody. */
function leftOutside(left: Awaited<ReturnType<Outgoing['clear']>>): OpeningNotice[] {
  const parts = left.filter(({ content }) => content === 'plain').map(({ part }) => part)
  return parts.length > 0 ? [{ kind: 'left-outside', parts }] : []
}

const isDamaged = (mode: VaultMode): boolean => mode.kind === 'read-only' && mode.reason.kind === 'damaged'

/** What is kept beside the journal. */
async function openKept(
  { folder, header, secrets }: Opening,
  { files, clock }: VaultSetup,
  { author, mayMend }: { readonly author: string; readonly mayMend: boolean },
) {
  const place = { files, folder, workspaceId: header.workspaceId }
  const key = (label: 'drafts' | 'preferences') => subKey(secrets.dataKey, label)
  const { drafts, setAside } = await Drafts.open({ ...place, key: key('drafts'), author, clock, mayMend })
  const preferences = await Preferences.open({ ...place, key: key('preferences') }, author)
  return { drafts, preferences, setAside }
}
