import type {
  CommitAnswer,
  CommitRequest,
  FeedPage,
  JournalHead,
  RecordVersion,
} from '#shared/ipc/records.ts'
import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import type { LogBody } from '#shared/journal/entry.ts'
import type { Result } from '#shared/lib/result.ts'
import type { ListedAnalyst } from './analysts/roster.ts'
import type { NewAnalyst } from './analysts/new-analyst.ts'
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
  /** 32 bytes for the read side; derived, so that the data key itself never leaves main. */
  readonly readsideKey: Uint8Array

  /** Validates, refuses a stale revision, appends, syncs, signs. Resolves only when the bytes are on disk. */
  commit(request: CommitRequest): Promise<Result<CommitAnswer>>
  /** Entries with `seq > after`, at most `limit`. */
  read(after: number, limit: number): Promise<FeedPage>
  record<K extends RecordKind>(kind: K, id: string): Promise<StoredRecord<K> | undefined>
  /** All current records of a kind, in order of creation. */
  records<K extends RecordKind>(kind: K): AsyncIterable<StoredRecord<K>>
  /** Refused for a person who is not for the analyst at work; of others the reading is logged. */
  history(id: string): Promise<readonly RecordVersion[]>
  custody(evidenceId: string): Promise<readonly CustodyEvent[]>
  /** Writes an entry about the log itself, such as a dossier handed over. */
  log(subject: { kind: string; id: string }, body: LogBody): Promise<Result<JournalHead>>
  /** Called after every commit, with the new head; returns the undo. */
  onAdvanced(listener: (head: JournalHead) => void): () => void

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
  /** Who may open the workspace. */
  readonly analysts: {
    list(): Promise<Result<readonly ListedAnalyst[]>>
    add(person: NewAnalyst): Promise<Result<StoredRecord<'analyst'>>>
    changePassphrase(change: { current: string; next: string }): Promise<Result<void>>
    retire(id: string): Promise<Result<StoredRecord<'analyst'>>>
  }
  /** Waits for the write under way, zeroes the keys, releases the workspace. Idempotent. */
  close(): Promise<void>
}

/** What the opening found amiss and dealt with; for the person to know. */
export type OpeningNotice =
  | { readonly kind: 'header-copy-restored' }
  | { readonly kind: 'tail-moved'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'drafts-set-aside' }
  | { readonly kind: 'evidence-missing'; readonly evidenceIds: readonly string[] }

export interface EvidenceStore {
  /**
   * Reads the file once: hashes, sniffs, encrypts, stores, then commits the record and its custody events.
   * Either everything is there afterwards or nothing is.
   */
  takeIn(path: string, options: IntakeOptions): Promise<Result<IntakeAnswer>>
  /** Decrypts piece by piece; each piece is authenticated before it is given out. */
  read(evidenceId: string): AsyncIterable<Uint8Array>
}

export interface IntakeOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (bytesDone: number) => void
  readonly collected?: Partial<BodyOf<'evidence'>['collected']>
}

/** `known` when the same bytes were already here: then nothing new was stored. */
export interface IntakeAnswer {
  readonly kind: 'stored' | 'known'
  readonly record: StoredRecord<'evidence'>
}
