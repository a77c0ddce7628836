import type { TableLook } from '#shared/domain/incident-list/look.ts'
import type { ReadsideStanding } from '#shared/ipc/readside.ts'
import type {
  CommitAnswer,
  CommitRequest,
  FeedPage,
  JournalHead,
  RecordVersion,
} from '#shared/ipc/records.ts'
import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { CustodyEvent, Transfer } from '#shared/domain/custody/schema.ts'
import type { CustodyStanding } from '#shared/domain/custody/standing.ts'
import type { Contents, VersionSignature } from '#shared/domain/dossier-version/schema.ts'
import type { Collection } from '#shared/domain/evidence/collection.ts'
import type { EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import type { VaultMode, VerificationReport, VerificationStanding } from '#shared/journal/damage.ts'
import type { JournalEntry, LogBody } from '#shared/journal/entry.ts'
import type { Result } from '#shared/lib/result.ts'
import type { ActivityAsked, ActivityOut, Told } from './activity.ts'
import type { ActivityPage } from '#shared/ipc/activity.ts'
import type { BackupSchedule, ScheduleChoice, ScheduledBackup } from './backup-schedule.ts'
import type { BackupState, Frozen } from './backups.ts'
import type { Commit } from './journal/commits.ts'
import type { HandedOut, Recall } from './dossiers/hand-overs.ts'
import type { NewVersion, Version } from './dossiers/versions.ts'
import type { CustodyProofsAsked } from './evidence/custody-proofs.ts'
import type { SourceFile } from './evidence/source-file.ts'
import type { ProvenEntry } from './journal/proofs.ts'
import type { ImportAnswer, ImportOptions } from './imports/imports.ts'
import type { ImportOrder, ImportPlan } from './imports/order.ts'
import type { Bulk } from './bulk/order.ts'
import type { Logs } from './logs/order.ts'
import type { HeadsAsked, JournalHeads } from './journal/heads.ts'
import type { ListedAnalyst } from './analysts/roster.ts'
import type { NewAnalyst } from './analysts/new-analyst.ts'
import type { ListedOrganisation, NewOrganisation } from './analysts/organisations.ts'
import type { NewRecoveryKey, RecoveryKeyShown } from './analysts/own-recovery-key.ts'
import type { NewDecision, Reviews } from './reviews.ts'
import type { MapFile } from '#shared/domain/map-file/schema.ts'
import type { MapFiles } from './map-files/map-files.ts'
import type { PartContent } from './outgoing.ts'
import type { FileLayer } from './storage/file-layer.ts'
import type { DiskSpace } from './storage/space-keeper.ts'
import type { VerifyOptions } from './verification.ts'
import type { Response, UnfinishedDraft } from '#shared/ipc/contract.ts'

/** An unlocked workspace: the only way to its journal, evidence files and drafts. */
export interface Vault {
  readonly workspaceId: string
  readonly folder: string
  /** Who is at work. */
  readonly analyst: Pick<BodyOf<'analyst'>, 'name' | 'organisation' | 'role'> & { readonly id: string }
  readonly head: JournalHead
  /** Signed C2SP checkpoint over the head. */
  readonly checkpoint: string
  readonly notices: readonly OpeningNotice[]
  /** Whether anything can be written. It can change while the workspace is open: see `verify`. */
  readonly mode: VaultMode
  /** 32 bytes for the read side; derived, so that the data key itself never leaves main. */
  readonly readsideKey: Uint8Array

  /** Validates, refuses a stale revision, appends, syncs, signs. Resolves only when the bytes are on disk. */
  commit(request: CommitRequest): Promise<Result<CommitAnswer>>
  /** Entries with `seq > after`, at most `limit`. */
  read(after: number, limit: number): Promise<FeedPage>
  record<K extends RecordKind>(kind: K, id: string): Promise<StoredRecord<K> | undefined>
  /** All current records of a kind, in order of creation. */
  records<K extends RecordKind>(kind: K): AsyncIterable<StoredRecord<K>>
  /** What a read side holds that has followed up to this entry. */
  readsideStanding(seq: number): ReadsideStanding
  /** Refused for a person who is not for the analyst at work; of others the reading is logged. */
  history(id: string): Promise<readonly RecordVersion[]>
  /** What happened to a file or a physical item, in order. */
  custody(itemId: string): Promise<readonly CustodyEvent[]>
  /** Events of these items with proofs that they stand in the journal under a checkpoint, from its files. */
  custodyProofs(asked: CustodyProofsAsked): Promise<Result<readonly ProvenEntry[]>>
  /** Writes an entry about the log itself, such as a dossier handed over. */
  log(subject: { kind: string; id: string }, body: LogBody): Promise<Result<JournalHead>>
  /** Time and author of the last entry, as it claims them. */
  lastEntry(): Promise<Pick<JournalEntry, 'at' | 'actor'>>
  /** Requests for time stamps and the replies to them, in order, each with the time of its entry. */
  timeStamps(): Promise<readonly TimeStampEvent[]>
  /** Every head of the journal that was ever signed, from the files: to be given away, or held against what others kept. */
  heads(asked?: HeadsAsked): Promise<Result<JournalHeads>>
  /** Called after every commit, with the new head; returns the undo. */
  onAdvanced(listener: (head: JournalHead) => void): () => void

  /** Called when the workspace becomes read-only; returns the undo. */
  onModeChanged(listener: (mode: VaultMode) => void): () => void
  /**
   * Holds the whole journal against itself again, from the files: every frame, the chain, digests, the tree, and the signature
   * of every checkpoint. Names all that is damaged, and then the workspace is read-only. Others go first now and then.
   */
  verify(options?: VerifyOptions): Promise<Result<VerificationReport>>
  readonly verification: VerificationStanding
  /** Called when a verification begins and when it has ended; returns the undo. */
  onVerificationChanged(listener: () => void): () => void
  /**
   * Before anything leaves the workspace that is believed for its journal: verifies it unless that was done since the
   * opening. Refuses when it proves to be damaged; where that was known before, what can be read may leave.
   */
  prove(reading?: Omit<VerifyOptions, 'giveWayTo'>): Promise<Result<void>>

  readonly persons: {
    list(): Promise<Response<'person:list'>>
    /** Logs the reading first; refused when the person is not for the analyst at work. */
    read(id: string): Promise<Result<Response<'person:read'>>>
  }
  readonly drafts: {
    /** Of a person only the code name; `persons.read` gives the rest. */
    list(): Promise<Response<'draft:list'>>
    keep(draft: UnfinishedDraft): Promise<Result<{ keptAt: string }>>
    drop(id: string): Promise<Result<void>>
  }
  readonly evidence: EvidenceStore
  readonly dossiers: Dossiers
  /** What comes from somebody else's workspace: all of it in one commit, or nothing. */
  readonly imports: {
    /** Writes nothing. Refuses what `run` would. */
    plan(order: ImportOrder): Promise<Result<ImportPlan>>
    run(order: ImportOrder, options?: ImportOptions): Promise<Result<ImportAnswer>>
  }
  /** Rows of somebody's log: all of them in one commit, or nothing. */
  readonly logs: Logs
  /** One change to many incidents: all of it in one commit, or nothing. */
  readonly bulk: Bulk
  readonly outgoing: WayOut
  /** Maps that analysts have added: copies, no evidence. */
  readonly mapFiles: {
    list(): readonly MapFile[]
    /** What is in it was looked through before. */
    add(...file: Parameters<MapFiles['add']>): Promise<Result<MapFile>>
    remove(id: string): Promise<Result<void>>
    /** See `MapFiles.read`; throws a `Refusal`. */
    read: MapFiles['read']
  }
  /** The journal as its readers have it. */
  readonly activity: {
    /** Ends early rather than keep others waiting; see `ActivityPage`. */
    page(
      asked: ActivityAsked & { readonly from: number | null; readonly limit: number },
    ): Promise<Result<ActivityPage>>
    /** The checkpoint that closed the commit of an entry. */
    checkpoint(seq: number): Promise<Result<Commit & { readonly note: string }>>
    /** All that the filter lets through, as of now. */
    all(asked: ActivityAsked): AsyncIterable<Told>
    /** Enters that so much of it is about to leave the workspace, where anything can be entered. */
    leaves(out: ActivityOut): Promise<Result<void>>
  }
  readonly backups: {
    state(): Promise<Result<BackupState>>
    /** Null when none was chosen on this machine. */
    readonly schedule: BackupSchedule | null
    setSchedule(choice: ScheduleChoice | null): Promise<Result<void>>
    remember(
      folder: string,
      change: (made: readonly ScheduledBackup[]) => readonly ScheduledBackup[],
    ): Promise<Result<void>>
    isDue(now: string): boolean
    /** The workspace's files as of one commit, proven first; none is deleted until the work has ended. */
    hold<T>(
      work: (frozen: Frozen) => Promise<Result<T>>,
      reading?: Omit<VerifyOptions, 'giveWayTo'>,
    ): Promise<Result<T>>
  }
  /** Who may open the workspace. */
  readonly analysts: {
    list(): Promise<Result<readonly ListedAnalyst[]>>
    add(person: NewAnalyst): Promise<Result<StoredRecord<'analyst'>>>
    changePassphrase(change: { current: string; next: string }): Promise<Result<void>>
    retire(id: string): Promise<Result<StoredRecord<'analyst'>>>
  }
  /** What opens the workspace for whoever is at work. */
  readonly ownKeys: Keyring
  /** Organisations whose key opens the workspace, and the backups that are made meanwhile. */
  readonly organisations: {
    list(): Promise<Result<readonly ListedOrganisation[]>>
    add(organisation: NewOrganisation): Promise<Result<void>>
    remove(id: string): Promise<Result<void>>
  }
  /** Minutes without anybody after which it is to be locked, as whoever is at work has it. */
  readonly lockAfterMinutes: number
  setLockAfter(minutes: number): Promise<Result<void>>
  /** How the analyst at work has set the table of incidents. */
  readonly tableLook: TableLook
  setTableLook(look: TableLook): Promise<Result<void>>
  readonly custodian: Custody
  readonly reviews: Pick<Reviews, 'authors' | 'agreement'> & {
    decide(decision: NewDecision): Promise<Result<CommitAnswer>>
  }
  /** How much room there is on the disk of the workspace. */
  space(): Promise<DiskSpace>
  /** Waits for the write under way, zeroes the keys, releases the workspace. Idempotent. */
  close(): Promise<void>
}

/** What dossiers were frozen as, and that they went out. */
export interface Dossiers {
  /** Those of a case, or of what is of no case, oldest first. */
  versions(caseId: string | null): Promise<Result<readonly Version[]>>
  /** Null where nothing can be entered any more. */
  freeze(version: NewVersion): Promise<Result<Version | null>>
  /**
   * Every signature (SSHSIG) under this tag manifest of the version's package, that of whoever is at work among them;
   * theirs alone where there is no version.
   */
  sign(versionId: string | null, tagManifest: Uint8Array): Promise<Result<readonly VersionSignature[]>>
  /** What is about to leave the workspace: hand-over, log and custody in one commit. */
  handOut(out: HandedOut): Promise<Result<{ handOverId: string | null }>>
  /** Calls back what a hand-over gave out; the entry stands, the file is still where it went. */
  recall(recall: Recall): Promise<Result<StoredRecord<'hand-over'>>>
  /** Whether an incident at one of these revisions went out in something that was called back. */
  isRecalled(contents: Contents): Promise<Result<boolean>>
}

export interface TimeStampEvent {
  readonly at: string
  readonly body: Extract<LogBody, { event: 'time-stamp-requested' | 'time-stamp-received' }>
}

export interface Keyring {
  hasRecoveryKey(): Promise<Result<boolean>>
  /** `passphrase` is null only for whoever has typed it a moment ago, in making the workspace. */
  beginRecoveryKey(passphrase: string | null): Promise<Result<NewRecoveryKey>>
  /** The key whose words are being shown, for the page on which it is printed. */
  recoveryKeyShown(): Promise<Result<RecoveryKeyShown>>
  /** The words that were asked for, in that order; the key opens nothing before, and the former one nothing after. */
  confirmRecoveryKey(typed: readonly string[]): Promise<Result<void>>
  /** Nobody opens the workspace any more, whatever they know. `name` is that of its folder, typed by hand. */
  destroyAll(name: string): Promise<Result<void>>
}

/** What the opening found amiss and dealt with; for the person to know. */
export type OpeningNotice =
  | { readonly kind: 'header-copy-restored' }
  | { readonly kind: 'tail-moved'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'drafts-set-aside' }
  | { readonly kind: 'preferences-unreadable' }
  /** Whoever came in with an organisation's key can only look: nothing can be written, not even their name. */
  | { readonly kind: 'not-entered' }
  /** Came in with a recovery key where nothing can be written: the passphrase that was to be replaced is the one that counts. */
  | { readonly kind: 'passphrase-unchanged' }
  | { readonly kind: 'evidence-missing'; readonly evidenceIds: readonly string[] }
  /** Files outside the workspace that a killed process left half written, to be read by anybody, and that could not be removed. */
  | { readonly kind: 'left-outside'; readonly parts: readonly string[] }

/** For whatever is written outside the workspace: no half of it may stay behind, whatever happens to the process. */
export interface WayOut {
  readonly files: FileLayer
  /** Bytes that something large leaves free in that folder, as `headroomAt` says; none where nothing can be saved anyway. */
  headroom(folder: string): Promise<number>
  /** Enters the part in a list that outlasts the process, before its first byte. Where nothing can be written there is none. */
  begin(part: string, content: PartContent): Promise<Result<void>>
  /** The part has another name or is gone, and its folder is synced. */
  ended(part: string): Promise<void>
  /** Removes what earlier sessions left; what cannot be reached stays listed. */
  clear(): Promise<void>
  /** Looks no longer for what cannot be reached. */
  giveUp(): Promise<Result<void>>
}

export interface EvidenceStore {
  /**
   * Reads the file once: hashes, sniffs, encrypts, stores, then commits the record and its custody events.
   * Either everything is there afterwards or nothing is.
   */
  takeIn(path: string, options: IntakeOptions): Promise<Result<IntakeAnswer>>
  /** The same for a file that has no path of its own, such as one in a zip. Bytes that are lacking are not put back. */
  takeInFrom(file: ArrivingFile, options: IntakeOptions): Promise<Result<IntakeAnswer>>
  /** Decrypts piece by piece; each piece is authenticated before it is given out. */
  read(evidenceId: string): AsyncIterable<Uint8Array>
  /** Compares what is stored with the hashes of intake and leaves an event for each; a mismatch quarantines the item. */
  checkFixity(evidenceIds: readonly string[], options: FixityOptions): Promise<Result<FixityReport>>
  /** Puts the bytes of an item back from a file that hashes to what was taken in, and checks them. */
  putBack(
    evidenceId: string,
    path: string,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<void>>
  /** Removes the bytes of an item that was given up and is on no hold; its record and events stay. */
  delete(
    evidenceId: string,
    order: { readonly reference: string; readonly reason: string },
  ): Promise<Result<void>>
}

/** The decisions about items and the events that the vault writes of them. */
export interface Custody {
  /** Undefined for an id of which nothing was ever told. */
  standing(itemId: string): CustodyStanding | undefined
  standings(): readonly (readonly [itemId: string, standing: CustodyStanding])[]
  /** The last hand-over of each item that was ever handed over. */
  lastTransfers(): readonly (readonly [itemId: string, transfer: Transfer])[]
  /** A new version with this description and its `metadata modification` event, in one commit. */
  describe(order: DescribeOrder): Promise<Result<DescribeAnswer>>
  /** A `transfer` of a file or a physical item. */
  handOver(order: HandOverOrder): Promise<Result<void>>
  /** A `replication`: the original went out, or did not, because of `problem`. */
  savedOut(evidenceId: string, problem: string | null): Promise<Result<void>>
  /** A `deaccession`: not shown and not exported from now on, until it is taken back. */
  giveUp(evidenceId: string, reason: string): Promise<Result<void>>
  takeBack(evidenceId: string, reason: string): Promise<Result<void>>
}

export interface DescribeOrder {
  readonly evidenceId: string
  readonly baseRev: number
  readonly description: EvidenceDescription
  readonly reason: string
}

export type DescribeAnswer =
  | { readonly kind: 'saved'; readonly record: StoredRecord<'evidence'> }
  | { readonly kind: 'stale'; readonly current: StoredRecord<'evidence'> }

export type HandOverOrder = Transfer & { readonly itemId: string; readonly note: string }

export interface FixityOptions {
  /** Goes into the event: `Checked before an export.` */
  readonly why:
    | 'on demand'
    | 'before an export'
    | 'in the background'
    | 'after its bytes were put back'
    | 'after a restore'
  readonly signal?: AbortSignal
  readonly onProgress?: (itemsDone: number) => void
  /** Given, others go first as long as it says so, or something is being saved, in the middle of an item as well. */
  readonly giveWayTo?: () => boolean
}

/** Ids by what came of them. `unread`: the disk did not answer, which says nothing about the bytes. */
export interface FixityReport {
  readonly intact: readonly string[]
  readonly failed: readonly string[]
  readonly unread: readonly string[]
  readonly cancelled: boolean
}

export interface IntakeOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (bytesDone: number) => void
  /** What is said of how the file was collected; left out where nobody said anything. */
  readonly collected?: Collection | undefined
  /** The file is made from an item that is here: what it is of it, and how it was made. */
  readonly derivative?: Derivative | undefined
  /** Reads what a picture says of itself; without it the item has no metadata. */
  readonly inspect?: Inspect
  /** What is known of it besides, for its note. */
  readonly note?: string
  /** Where it came out of, and what else is known of its arrival, for the event of it. */
  readonly arrival?: string
  /** What was checked of the bytes with this SHA-256 before they came in, such as a proof that came with them. */
  readonly checks?: (
    sha256: string,
  ) => readonly { readonly outcome: 'success' | 'failure'; readonly detail: string }[]
}

export interface ArrivingFile {
  /** Its own name, or a path that ends in it. */
  readonly name: string
  /** Read from its beginning on, once or twice. */
  open(): Promise<SourceFile>
}

export interface Derivative {
  readonly of: string
  readonly copyRole: Exclude<BodyOf<'evidence'>['copyRole'], 'evidentiary'>
  readonly transform: NonNullable<BodyOf<'evidence'>['transform']>
}

/** Looks into a picture outside this process. Answers why not instead of failing: intake goes on. */
export type Inspect = (
  picture: { readonly bytes: Uint8Array; readonly type: string; readonly isWhole: boolean },
  signal?: AbortSignal,
) => Promise<Inspected>

export interface Inspected extends Pick<BodyOf<'evidence'>, 'metadata' | 'perceptualHash'> {
  /** What could not be read, in a sentence; empty when everything could. */
  readonly problem: string
}

/**
 * `known` when the same bytes were already here: then nothing new was stored. `restored` when the item that they belong
 * to had lost them, and has them back.
 */
export interface IntakeAnswer {
  readonly kind: 'stored' | 'known' | 'restored'
  readonly record: StoredRecord<'evidence'>
}
